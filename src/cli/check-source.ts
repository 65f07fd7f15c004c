import { resourceLabel } from '../finding/json.js';
import { locate } from '../document/locate.js';
import { readDocuments } from '../document/read-documents.js';
import { stablePlace } from '../document/stable-place.js';
import type { Reading, SourceDocument } from '../document/source-document.js';
import type { Finding } from '../finding/finding.js';
import { distinct, inReadingOrder } from '../finding/order.js';
import type { Problem } from '../finding/problem.js';
import { excerptOf, type Excerpt } from '../report/excerpt.js';
import type { DocumentResult, ReportedFinding } from '../report/results.js';
import { surroundingsOf } from '../report/surroundings.js';
import type { ReportChecker } from '../rules/report-checker.js';
import type { BundleReading } from '../rules/view/reports-in.js';
import type { Source } from './find-sources.js';
import type { LoadedValidator } from './load-validator.js';

interface CheckSettings {
  readonly profiles: readonly string[];
  /** The business rules, and which Bundles they are for. */
  readonly rules: ReportChecker;
  readonly bundles: BundleReading;
  readonly showIdentifiers: boolean;
  /** Whether the lines around each finding are wanted, too. */
  readonly surroundings: boolean;
  /** The hash of a file, where it is wanted. */
  readonly hashOf?: ((bytes: Uint8Array) => string) | undefined;
}

/** Reads and validates one source after another, and remembers what is no result. */
export class Checker {
  /** Files of a folder that are JSON or XML, and no FHIR. */
  readonly passedOver: string[] = [];
  /** Where the toolkit itself failed: traces for those who mend it. */
  readonly failures: { readonly file: string; readonly trace: string }[] = [];
  readonly #validator: LoadedValidator;
  readonly #settings: CheckSettings;

  constructor(validator: LoadedValidator, settings: CheckSettings) {
    this.#validator = validator;
    this.#settings = settings;
  }

  /**
   * The results for the documents of a source, one after another. None is a reason not to go on to the next.
   * @param opened is told the bytes of the file
   */
  async *check({ file, found, read }: Source, opened: (bytes: Uint8Array) => void): AsyncGenerator<DocumentResult> {
    const content = await read();
    if ('problem' in content) {
      yield { file, ...unreadable(content.problem) };
      return;
    }
    const { bytes } = content;
    opened(bytes);
    const hash = this.#settings.hashOf?.(bytes);
    const known = hash === undefined ? {} : { hash };
    try {
      for await (const reading of readDocuments(file, bytes, this.#validator)) {
        if (found && isForeign(reading)) this.passedOver.push(file);
        else yield { ...this.#resultOf(reading, file), ...known };
      }
    } catch (error) {
      yield { file, ...this.#failure(error, file), ...known };
    }
  }

  #resultOf(reading: Reading, file: string): DocumentResult {
    const place = reading.line === undefined ? { file } : { file, line: reading.line };
    if (reading.problem !== undefined) {
      const { problem, sourceLine } = reading;
      const excerpt = sourceLine === undefined ? {} : this.#excerpt(sourceLine, problem.column);
      return { ...place, ...unreadable({ ...problem, ...excerpt }) };
    }
    try {
      return { ...place, ...this.#validated(reading.document, reading.line !== undefined) };
    } catch (error) {
      return { ...place, ...this.#failure(error, file) };
    }
  }

  /** A fault of the toolkit is never turned into a finding: nothing can be said about the data. */
  #failure(error: unknown, file: string): Omit<DocumentResult, 'file' | 'line'> {
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    this.failures.push({ file, trace: stack ?? message });
    return unreadable({ id: 'tool-failed', params: { reason: message } });
  }

  /** @param several it is one of several documents in its file */
  #validated(document: SourceDocument, several: boolean): Omit<DocumentResult, 'file' | 'line'> {
    const { profiles, rules, bundles } = this.#settings;
    const validated = this.#validator.validate(document.value, profiles.length > 0 ? { profiles } : {});
    const checked = rules.check(document.value, document.inOwnTerms(validated), bundles);
    const findings = distinct([...document.findings, ...checked]);
    locate([...findings, ...findings.flatMap(({ covers = [] }) => covers)], document);
    const resource = resourceLabel(document.value);
    return {
      ...(resource === undefined ? {} : { resource }),
      valid: findings.every(({ severity }) => severity !== 'error'),
      findings: inReadingOrder(findings).map((finding) => ({ ...finding, place: stablePlace(document.value, finding.path, several), ...this.#shown(document, finding) })),
    };
  }

  /** The source text that shows a finding. */
  #shown(document: SourceDocument, { line, column }: Finding): Pick<ReportedFinding, 'excerpt' | 'surroundings'> {
    const text = line === undefined ? undefined : document.sourceLine(line);
    if (line === undefined || column === undefined || text === undefined) return {};
    const { showIdentifiers, surroundings: wanted } = this.#settings;
    const surroundings = wanted ? surroundingsOf((number) => document.sourceLine(number), line, column, showIdentifiers) : undefined;
    return { ...this.#excerpt(text, column), ...(surroundings === undefined ? {} : { surroundings }) };
  }

  #excerpt(line: string, column: number | undefined): { excerpt?: Excerpt } {
    return column === undefined ? {} : { excerpt: excerptOf(line, column, this.#settings.showIdentifiers) };
  }
}

function unreadable(problem: Problem): Omit<DocumentResult, 'file' | 'line'> {
  return { valid: false, findings: [], problem };
}

/** The whole file is something else than FHIR. A line of NDJSON is never one, whatever it says. */
function isForeign({ line, document }: Reading): boolean {
  return line === undefined && document?.foreign === true;
}
