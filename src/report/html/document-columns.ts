import { countsOf } from '../shown-findings.js';
import { documentName, verdictOf, verdicts } from '../verdict.js';
import type { Strings, Text } from './strings.js';
import type { DocumentResult } from '../document-result.js';

/** The documents of a run, one list per property, all of the same length. */
export interface DocumentColumns {
  readonly name: readonly Text[];
  readonly resource: readonly Text[];
  /** Index into `verdicts`. */
  readonly verdict: readonly number[];
  /** Errors, warnings, information, suppressed. */
  readonly counts: readonly (readonly [number, number, number, number])[];
  /** Empty when no hash is stated. */
  readonly hash: readonly Text[];
}

/** True when the run states the hashes of its documents. */
export function hasHashes(results: readonly DocumentResult[]): boolean {
  return results.some(({ hash }) => hash !== undefined);
}

/** The documents as the page's script lists them. */
export function documentColumns(results: readonly DocumentResult[], strings: Strings): DocumentColumns {
  return {
    name: results.map((result) => strings.index(documentName(result))),
    resource: results.map(({ resource }) => strings.index(resource)),
    verdict: results.map((result) => verdicts.indexOf(verdictOf(result))),
    counts: results.map((result) => {
      const { error, warning, information, suppressed } = countsOf(result);
      return [error, warning, information, suppressed];
    }),
    hash: hasHashes(results) ? results.map(({ hash }) => strings.index(hash)) : [],
  };
}
