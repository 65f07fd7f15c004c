import type { RelatedPlace } from '../../finding/finding.js';
import { coveredLines } from '../covered.js';
import { findingText, problemText } from '../message-text.js';
import { relatedText } from '../place-text.js';
import { printable } from '../printable.js';
import { JsonList, jsonPieces } from '../json-pieces.js';
import { flatMapped } from '../mapped.js';
import { joined, type ReportContext, type RunResults } from '../results.js';
import type { Suppression } from '../suppressed.js';
import { words } from '../words.js';
import { Artifacts } from './artifacts.js';
import { baseId } from './file-uri.js';
import { fingerprintName, Fingerprints } from './fingerprint.js';
import { invocationOf } from './invocation.js';
import { levels } from './levels.js';
import { Rules } from './rules.js';
import type { DocumentResult, ReportedProblem } from '../document-result.js';
import type { ReportedFinding } from '../reported-finding.js';

/**
 * The report as SARIF 2.1.0, for code scanning and editors. What could not be read is a result of level error, because
 * viewers show nothing else; failures of the toolkit and faults of definitions are notifications.
 */
export function sarifReport(run: RunResults, context: ReportContext): Iterable<string> {
  return jsonPieces({
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: new JsonList([new SarifRun(run, context).written()]),
  });
}

/** The same report as one text. */
export const formatSarif = joined(sarifReport);

/** One run of SARIF (3.14). */
class SarifRun {
  readonly #run: RunResults;
  readonly #context: ReportContext;
  readonly #rules: Rules;
  readonly #artifacts: Artifacts;
  readonly #fingerprints = new Fingerprints();

  constructor(run: RunResults, context: ReportContext) {
    this.#run = run;
    this.#context = context;
    this.#rules = new Rules(run, context);
    this.#artifacts = new Artifacts(run);
  }

  written(): object {
    const { tool, ig, stage, history, results, provenance } = this.#run;
    const hash = provenance?.tool.hash;
    return {
      tool: {
        driver: {
          name: tool.name,
          version: tool.version,
          semanticVersion: tool.version,
          language: this.#context.language,
          rules: this.#rules.descriptors(),
          ...(hash === undefined ? {} : { properties: { sha256: hash } }),
        },
      },
      language: this.#context.language,
      invocations: new JsonList([invocationOf(this.#run)]),
      originalUriBaseIds: { [baseId]: { description: { text: 'The folder that the tool was run in.' } } },
      artifacts: new JsonList(this.#artifacts.written()),
      columnKind: 'utf16CodeUnits',
      results: new JsonList(flatMapped(results, (result) => this.#resultsOf(result))),
      properties: { ig, stage, history, packages: provenance?.packages },
    };
  }

  #resultsOf(result: DocumentResult): object[] {
    const { findings, suppressed = [], problem } = result;
    return [
      ...(problem === undefined ? [] : [this.#problem(problem, result)]),
      ...findings.map((finding) => this.#finding(finding, result)),
      ...suppressed.map((finding) => this.#finding(finding, result, [finding.suppression])),
    ];
  }

  #finding(finding: ReportedFinding, result: DocumentResult, suppressions: readonly Suppression[] = []): object {
    const { id, severity, code, resource, profile, definition, rule, source } = finding;
    return {
      ...this.#rules.referenceOf(finding),
      level: levels[severity],
      message: { text: findingText(finding, this.#context.language) },
      locations: [
        { ...this.#place(result, finding), logicalLocations: [{ fullyQualifiedName: printable(finding.expression), kind: 'element' }] },
      ],
      ...(finding.related === undefined ? {} : { relatedLocations: [this.#related(finding.related)] }),
      partialFingerprints: { [fingerprintName]: this.#fingerprints.of(result.file, finding) },
      ...this.#suppressions(suppressions),
      properties: {
        id,
        'fhir-issue-type': code,
        document: result.resource,
        resource,
        profile,
        definition,
        rule,
        source,
        covers: finding.covers === undefined ? undefined : coveredLines(finding, this.#context.language),
      },
    };
  }

  #problem(problem: ReportedProblem, result: DocumentResult): object {
    return {
      ...this.#rules.referenceOf(problem),
      level: 'error',
      message: { text: problemText(problem, this.#context.language) },
      locations: [this.#place(result, problem)],
      partialFingerprints: { [fingerprintName]: this.#fingerprints.of(result.file, { id: problem.id }) },
      ...this.#suppressions([]),
    };
  }

  /** Either every result has the list or none has it (SARIF 3.27.23). */
  #suppressions(suppressions: readonly Suppression[]): object {
    const { summary, suppressions: use } = this.#run;
    if (use === undefined && summary.suppressed === 0) return {};
    return {
      suppressions: suppressions.map(({ reason, expires }) => ({
        kind: 'external',
        status: 'accepted',
        justification: reason,
        ...(expires === undefined ? {} : { properties: { expires } }),
      })),
    };
  }

  /** The place that a finding conflicts with; a viewer shows it with what it is. */
  #related(related: RelatedPlace): object {
    const { language } = this.#context;
    return {
      ...this.#place(related, related),
      logicalLocations: [{ fullyQualifiedName: printable(related.expression), kind: 'element' }],
      message: { text: `${words[language].conflictsWith} ${relatedText(related)}` },
    };
  }

  #place(result: Pick<DocumentResult, 'file'>, { line, column }: { readonly line?: number; readonly column?: number }): object {
    const region = line === undefined ? undefined : { startLine: line, startColumn: column };
    return { physicalLocation: { artifactLocation: this.#artifacts.locationOf(result), region } };
  }
}
