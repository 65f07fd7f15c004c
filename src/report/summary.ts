import type { DocumentResult, Summary } from './results.js';

/** Counts what a run found, and what was set aside. */
export function summarise(results: readonly DocumentResult[]): Summary {
  const counts = { error: 0, warning: 0, information: 0 };
  for (const { findings } of results) for (const { severity } of findings) counts[severity]++;
  const read = results.filter(({ problem }) => problem === undefined);
  const valid = read.filter((result) => result.valid).length;
  return {
    documents: results.length,
    valid,
    invalid: read.length - valid,
    unreadable: results.length - read.length,
    errors: counts.error,
    warnings: counts.warning,
    information: counts.information,
    suppressed: results.reduce((count, { suppressed = [] }) => count + suppressed.length, 0),
  };
}
