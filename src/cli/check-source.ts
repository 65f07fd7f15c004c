import { resourceLabel } from '../finding/json.js';
import { locate } from '../document/locate.js';
import { readDocuments } from '../document/read-documents.js';
import type { Reading, SourceDocument } from '../document/source-document.js';
import { distinct, inReadingOrder } from '../finding/order.js';
import type { Problem } from '../finding/problem.js';
import { excerptOf, type Excerpt } from '../report/excerpt.js';
import type { DocumentResult } from '../report/results.js';
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

  /** The results for the documents of a source. None is a reason not to go on to the next. */
  async check({ file, found, read }: Source): Promise<DocumentResult[]> {
    const content = await read();
    if ('problem' in content) return [{ file, ...unreadable(content.problem) }];
    const results: DocumentResult[] = [];
    try {
      for await (const reading of readDocuments(file, content.bytes, this.#validator)) {
        if (found && isForeign(reading)) this.passedOver.push(file);
        else results.push(this.#resultOf(reading, file));
      }
    } catch (error) {
      results.push({ file, ...this.#failure(error, file) });
    }
    return results;
  }

  #resultOf(reading: Reading, file: string): DocumentResult {
    const place = reading.line === undefined ? { file } : { file, line: reading.line };
    if (reading.problem !== undefined) {
      const { problem, sourceLine } = reading;
      const excerpt = sourceLine === undefined ? {} : this.#excerpt(sourceLine, problem.column);
      return { ...place, ...unreadable({ ...problem, ...excerpt }) };
    }
    try {
      return { ...place, ...this.#validated(reading.document) };
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

  #validated(document: SourceDocument): Omit<DocumentResult, 'file' | 'line'> {
    const { profiles, rules, bundles } = this.#settings;
    const validated = this.#validator.validate(document.value, profiles.length > 0 ? { profiles } : {});
    const checked = rules.check(document.value, document.inOwnTerms(validated), bundles);
    const findings = distinct([...document.findings, ...checked]);
    locate([...findings, ...findings.flatMap(({ covers = [] }) => covers)], document);
    const resource = resourceLabel(document.value);
    return {
      ...(resource === undefined ? {} : { resource }),
      valid: findings.every(({ severity }) => severity !== 'error'),
      findings: inReadingOrder(findings).map((finding) => {
        const line = finding.line === undefined ? undefined : document.sourceLine(finding.line);
        return line === undefined ? finding : { ...finding, ...this.#excerpt(line, finding.column) };
      }),
    };
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
