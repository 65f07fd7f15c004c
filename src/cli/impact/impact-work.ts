import { DocumentChecker } from '../../library/check-document.js';
import type { Reading } from '../../document/source-document.js';
import type { Language } from '../../finding/message.js';
import type { Change } from '../../ig/diff/change.js';
import { Attribution } from '../../ig/impact/attribute.js';
import { compareFindings, type ChangedFinding } from '../../ig/impact/compare-findings.js';
import { senderOf } from '../../ig/impact/sender.js';
import { count, emptyTally, type DocumentImpact, type ImpactExample, type ImpactTally } from '../../ig/impact/tally.js';
import { mask } from '../../finding/mask.js';
import { maskResult } from '../../report/mask-results.js';
import { findingText } from '../../report/message-text.js';
import { Tally } from '../../report/summary.js';
import type { DocumentResult } from '../../report/document-result.js';
import type { LoadedValidator } from '../guides/loaded-validator.js';
import type { DocumentsPart, Unreadable } from '../work/job.js';
import type { ResultSink } from '../work/renderer.js';

/** What a comparison needs beside the earlier version's validator. Plain data, which can be posted to another thread. */
export interface ImpactSpec {
  /** The later version, as `--ig` names guides. */
  readonly after: readonly string[];
  readonly changes: readonly Change[];
}

type CheckerSettings = ConstructorParameters<typeof DocumentChecker>[1];

/** Checks each document against two versions of a guide, and counts how the results differ. No result is kept. */
export class ImpactWork implements ResultSink {
  readonly #before: DocumentChecker;
  readonly #after: DocumentChecker;
  readonly #attribution: Attribution;
  readonly #language: Language;
  #found: DocumentImpact | undefined;
  #impact: ImpactTally = emptyTally();
  #tally = new Tally();
  #unreadable: Unreadable[] = [];

  constructor(
    validators: { readonly before: LoadedValidator; readonly after: LoadedValidator },
    changes: readonly Change[],
    settings: CheckerSettings & { readonly language: Language },
  ) {
    this.#before = new DocumentChecker(validators.before, settings);
    this.#after = new DocumentChecker(validators.after, settings);
    this.#attribution = new Attribution(changes);
    this.#language = settings.language;
  }

  /** The result by the later version; how it differs is counted when it is added. */
  check(reading: Reading, file: string): DocumentResult | Promise<DocumentResult> {
    this.#found = undefined;
    const [before, after] = [this.#before.check(reading, file), this.#after.check(reading, file)];
    if (!(before instanceof Promise) && !(after instanceof Promise)) return this.#compare(reading, before, after);
    return Promise.all([before, after]).then(([then, now]) => this.#compare(reading, then, now));
  }

  add(result: DocumentResult): void {
    const found = this.#found;
    this.#found = undefined;
    this.#tally.add(result);
    if (result.problem !== undefined || found === undefined) {
      this.#impact.unreadable++;
      const { file, line, problem } = maskResult(result);
      if (problem !== undefined) this.#unreadable.push({ file, line, problem });
    } else count(this.#impact, found);
  }

  take(): DocumentsPart | undefined {
    if (this.#tally.documents === 0) return undefined;
    const part: DocumentsPart = {
      kind: 'documents',
      summary: this.#tally.summary,
      texts: [],
      results: [],
      unreadable: this.#unreadable,
      impact: this.#impact,
    };
    this.#tally = new Tally();
    this.#unreadable = [];
    this.#impact = emptyTally();
    return part;
  }

  #compare(reading: Reading, before: DocumentResult, after: DocumentResult): DocumentResult {
    if (reading.document === undefined) return after;
    const changes = compareFindings(before.findings, after.findings).map((change) => ({
      change,
      causes: this.#attribution.causesOf(change),
      example: () => this.#example(change, after),
    }));
    this.#found = { sender: senderOf(reading.document.value), before: before.valid, after: after.valid, changes };
    return after;
  }

  #example({ kind, finding }: ChangedFinding, document: DocumentResult): ImpactExample {
    const {
      file,
      line,
      findings: [masked = finding],
    } = maskResult({ ...document, findings: [finding] });
    const { severity, id, expression, line: at } = masked;
    const place = at ?? line;
    return {
      file,
      ...(place === undefined ? {} : { line: place }),
      kind,
      severity,
      id,
      expression,
      message: mask(findingText(masked, this.#language)),
    };
  }
}
