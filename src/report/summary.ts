import type { DocumentResult, Summary } from './results.js';

/** Nothing was found yet. */
export const noDocuments: Summary = { documents: 0, valid: 0, invalid: 0, unreadable: 0, errors: 0, warnings: 0, information: 0, suppressed: 0 };

/** Counts what a run found, and what was set aside. */
export function summarise(results: Iterable<DocumentResult>): Summary {
  const counts = { error: 0, warning: 0, information: 0 };
  const verdicts = { valid: 0, invalid: 0, unreadable: 0 };
  let documents = 0;
  let suppressed = 0;
  for (const result of results) {
    documents++;
    verdicts[result.problem !== undefined ? 'unreadable' : result.valid ? 'valid' : 'invalid']++;
    for (const { severity } of result.findings) counts[severity]++;
    suppressed += result.suppressed?.length ?? 0;
  }
  return { documents, ...verdicts, errors: counts.error, warnings: counts.warning, information: counts.information, suppressed };
}

/** The counts of both together. */
export function addSummaries(a: Summary, b: Summary): Summary {
  return {
    documents: a.documents + b.documents,
    valid: a.valid + b.valid,
    invalid: a.invalid + b.invalid,
    unreadable: a.unreadable + b.unreadable,
    errors: a.errors + b.errors,
    warnings: a.warnings + b.warnings,
    information: a.information + b.information,
    suppressed: a.suppressed + b.suppressed,
  };
}
