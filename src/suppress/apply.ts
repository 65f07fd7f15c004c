import { isUnverified } from '../finding/catalogue.js';
import { mask } from '../finding/mask.js';
import type { SuppressionEntry, SuppressionUse } from '../report/suppressed.js';
import { isExpired, type SuppressionFile } from './entry.js';
import { findingKeys, isAbout, isAboutOneOf, type SharedIds } from './key.js';
import type { DocumentCounts, DocumentResult } from '../report/document-result.js';
import type { ReportedFinding } from '../report/reported-finding.js';
import type { SuppressedFinding } from '../report/suppressed-finding.js';

/** What suppressions are applied with. */
export interface ApplyOptions {
  /** The suppression file, as the user named it. */
  readonly file: string;
  /** The day it is, `2026-11-22`. */
  readonly today: string;
  readonly sharedIds?: SharedIds;
  /** How entries name a document's file. */
  readonly nameOf: (file: string) => string;
}

/** The entries of a file, and what has come of them so far in one run. */
export class Suppressions {
  readonly #entries: readonly SuppressionEntry[];
  readonly #options: ApplyOptions;
  readonly #byKey = new Map<string, SuppressionEntry[]>();
  readonly #used = new Set<SuppressionEntry>();
  /** Entries that would have set something aside, had they not expired. */
  readonly #late = new Set<SuppressionEntry>();
  /** The documents that were read, as entries name them. */
  readonly #files = new Set<string>();

  constructor({ suppressions }: SuppressionFile, options: ApplyOptions) {
    this.#entries = suppressions;
    this.#options = options;
    for (const entry of suppressions) {
      const same = this.#byKey.get(entry.finding);
      if (same === undefined) this.#byKey.set(entry.finding, [entry]);
      else same.push(entry);
    }
  }

  /** The result without the findings that entries are about, which are set aside. A document is valid when no error is left. */
  apply(result: DocumentResult): DocumentResult {
    if (result.problem !== undefined) return result;
    const file = this.#options.nameOf(result.file);
    this.#files.add(mask(file));
    const findings: ReportedFinding[] = [];
    const suppressed: SuppressedFinding[] = [];
    for (const finding of result.findings) {
      const entry = this.#entryFor(finding, file);
      if (entry === undefined) findings.push(finding);
      else
        suppressed.push({
          ...finding,
          suppression: { reason: entry.reason, ...(entry.expires === undefined ? {} : { expires: entry.expires }) },
        });
    }
    if (suppressed.length === 0) return result;
    const counts = result.counts && withoutSuppressed(result.counts, suppressed);
    // Errors that are not listed cannot be suppressed.
    const hasNoError = counts === undefined ? findings.every(({ severity }) => severity !== 'error') : counts.error === 0;
    const isReport = !result.findings.some(({ id }) => id === 'not-a-delivery-report');
    return {
      ...result,
      valid: hasNoError && isReport,
      ...(hasNoError && !isReport ? { notReport: true } : {}),
      findings,
      suppressed,
      ...(counts === undefined ? {} : { counts }),
    };
  }

  /** What became of the entries, when all results have gone by. */
  use(): SuppressionUse {
    const { file, today } = this.#options;
    const use = { file, used: this.#used.size, expired: [] as SuppressionEntry[], unused: [] as SuppressionEntry[], elsewhere: 0 };
    for (const entry of this.#entries) {
      if (this.#used.has(entry)) continue;
      if (!this.#late.has(entry) && isAboutOneOf(entry, this.#files)) use.unused.push(entry);
      else if (isExpired(entry, today)) use.expired.push(entry);
      else use.elsewhere++;
    }
    return use;
  }

  #entryFor(finding: ReportedFinding, file: string): SuppressionEntry | undefined {
    const about = findingKeys(finding, file, this.#options.sharedIds).flatMap((key) =>
      (this.#byKey.get(key) ?? []).filter((entry) => isAbout(entry, finding)),
    );
    const holding = about.find((entry) => !isExpired(entry, this.#options.today));
    if (holding === undefined) for (const entry of about) this.#late.add(entry);
    else this.#used.add(holding);
    return holding;
  }
}

function withoutSuppressed(counts: DocumentCounts, suppressed: readonly SuppressedFinding[]): DocumentCounts {
  const rest = { ...counts, suppressed: counts.suppressed + suppressed.length };
  for (const { id, severity } of suppressed) {
    rest[severity]--;
    if (isUnverified(id)) rest.notVerified--;
  }
  return rest;
}
