import { countsOf } from './shown-findings.js';
import { verdictOf } from './verdict.js';
import type { DocumentResult, Summary } from './document-result.js';

/** Nothing was found yet. */
export const noDocuments: Summary = {
  documents: 0,
  valid: 0,
  invalid: 0,
  notReports: 0,
  unreadable: 0,
  passedOver: 0,
  errors: 0,
  warnings: 0,
  information: 0,
  notVerified: 0,
  suppressed: 0,
};

/** Counts what was found, document by document. */
export class Tally {
  documents = 0;
  readonly #verdicts = { valid: 0, invalid: 0, notReport: 0, unreadable: 0 };
  readonly #found = { error: 0, warning: 0, information: 0, notVerified: 0, suppressed: 0 };

  add(result: DocumentResult): void {
    this.documents++;
    this.#verdicts[verdictOf(result)]++;
    const { error, warning, information, notVerified, suppressed } = countsOf(result);
    this.#found.error += error;
    this.#found.warning += warning;
    this.#found.information += information;
    this.#found.notVerified += notVerified;
    this.#found.suppressed += suppressed;
  }

  get summary(): Summary {
    const { error, warning, information, notVerified, suppressed } = this.#found;
    const { valid, invalid, notReport, unreadable } = this.#verdicts;
    return {
      documents: this.documents,
      valid,
      invalid,
      notReports: notReport,
      unreadable,
      passedOver: 0,
      errors: error,
      warnings: warning,
      information,
      notVerified,
      suppressed,
    };
  }
}

/** Counts what a run found, and what was set aside. */
export function summarise(results: Iterable<DocumentResult>): Summary {
  const tally = new Tally();
  for (const result of results) tally.add(result);
  return tally.summary;
}

/** The counts of both together. */
export function addSummaries(a: Summary, b: Summary): Summary {
  return {
    documents: a.documents + b.documents,
    valid: a.valid + b.valid,
    invalid: a.invalid + b.invalid,
    notReports: a.notReports + b.notReports,
    unreadable: a.unreadable + b.unreadable,
    passedOver: a.passedOver + b.passedOver,
    errors: a.errors + b.errors,
    warnings: a.warnings + b.warnings,
    information: a.information + b.information,
    notVerified: a.notVerified + b.notVerified,
    suppressed: a.suppressed + b.suppressed,
  };
}
