import type { Language } from '../../finding/message.js';
import { findingPart } from '../../report/json-parts.js';
import { maskResult } from '../../report/mask-results.js';
import { ltt } from '../../guides/ltt/guide.js';
import { HistoryChecker } from '../../rules/history/history-checker.js';
import type { StoredReport } from '../store.js';
import type { ComparedReports, HistoryFindingPart } from './history-reader.js';

/** At most this many findings are kept of a comparison. */
const mostFindings = 10_000;

/** Compares what was received: reports are added in the order they came. Only a few facts of each are kept. */
export class Comparison {
  readonly #checker = new HistoryChecker([ltt]);
  #sequence = 0;
  #compared: ReturnType<HistoryChecker['check']> | undefined;

  /** The last version that was added. */
  get sequence(): number {
    return this.#sequence;
  }

  add({ json, id, version, sequence }: StoredReport): void {
    // The line of a document in its file is the number of the version here, by which its findings are found again.
    this.#checker.add(JSON.parse(json), { file: `Bundle/${id}/_history/${version}`, line: sequence });
    this.#sequence = sequence;
    this.#compared = undefined;
  }

  /** Runs the rules across reports, unless nothing was added since. */
  findings(language: Language): ComparedReports {
    this.#compared ??= this.#checker.check();
    const { findings, reports, citizens } = this.#compared;
    const parts = findings.slice(0, mostFindings).map(({ finding, document }): HistoryFindingPart => {
      const masked = maskResult({ file: document.file, valid: false, findings: [finding] });
      const [shown = finding] = masked.findings;
      return { ...findingPart(shown, language), report: masked.file, sequence: document.line ?? 0 };
    });
    return { reports, citizens, sequence: this.#sequence, findings: parts };
  }
}
