import { noDocuments } from '../../report/summary.js';
import { resourceLabel } from '../../fhir/json.js';
import type { Reading } from '../../document/source-document.js';
import { excerptOf } from '../../report/excerpt.js';
import type { HistoryChecker } from '../../rules/history/history-checker.js';
import type { DocumentsPart } from '../work/job.js';
import type { ResultSink } from '../work/renderer.js';
import type { DocumentResult } from '../../report/document-result.js';

/**
 * Reads documents into a history, one after another. Nothing of them is kept but what the history keeps; what could not be read is a
 * result.
 */
export class SeriesReader implements ResultSink {
  /** Documents with reports in them. */
  documents = 0;
  /** The names of their files, where somebody asks for them. */
  readonly files: Set<string> | undefined;
  readonly #history: HistoryChecker;
  readonly #showIdentifiers: boolean;
  readonly #unreadable: DocumentResult[] = [];
  /** Since it was last asked. */
  #read = 0;
  #fresh: DocumentResult[] = [];
  /** The document that was checked last is no report. */
  #isOther = false;
  readonly #others: (name: string) => void;

  /** @param others is told of each document that is no report */
  constructor(
    history: HistoryChecker,
    { showIdentifiers, files }: { readonly showIdentifiers: boolean; readonly files: boolean },
    others: (name: string) => void,
  ) {
    this.#history = history;
    this.#showIdentifiers = showIdentifiers;
    this.files = files ? new Set() : undefined;
    this.#others = others;
  }

  /** What could not be read, in the order of reading. */
  get unreadable(): readonly DocumentResult[] {
    return this.#unreadable;
  }

  /** Takes what a document says of the reports in it. */
  check({ line, document, problem, ...reading }: Reading & { readonly sourceLine?: string }, file: string): DocumentResult {
    const place = line === undefined ? { file } : { file, line };
    this.#isOther = false;
    if (problem !== undefined) {
      const { sourceLine } = reading;
      const excerpt =
        sourceLine === undefined || problem.column === undefined
          ? {}
          : { excerpt: excerptOf(sourceLine, problem.column, this.#showIdentifiers) };
      return { ...place, valid: false, findings: [], problem: { ...problem, ...excerpt } };
    }
    if (this.#history.add(document.value, place) === 0) {
      this.#isOther = true;
      const label = resourceLabel(document.value);
      this.#others(`${file}${line === undefined ? '' : `:${line}`}${label === undefined ? '' : ` (${label.replace(/\/[^]*/, '')})`}`);
    }
    return { ...place, valid: true, findings: [] };
  }

  add(result: DocumentResult): void {
    if (this.#isOther && result.problem === undefined) return;
    this.#read++;
    if (result.problem === undefined) {
      this.documents++;
      this.files?.add(result.file);
      return;
    }
    this.#fresh.push(result);
    this.#unreadable.push(result);
  }

  /** Counts what was read; undefined when there was no report. Nothing is shown before all reports are known. */
  take(): DocumentsPart | undefined {
    const [read, unreadable] = [this.#read, this.#fresh];
    this.#read = 0;
    this.#fresh = [];
    if (read === 0) return undefined;
    const summary = { ...noDocuments, documents: read, valid: read - unreadable.length, unreadable: unreadable.length };
    return { kind: 'documents', summary, texts: [], results: [], unreadable: [] };
  }
}
