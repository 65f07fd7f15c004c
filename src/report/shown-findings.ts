import { isUnverified } from '../finding/catalogue.js';
import { isAtLeast, type Severity } from '../finding/severity.js';
import type { DocumentCounts, DocumentResult } from './document-result.js';

/** What was found in a document, whether or not the report shows it. */
export function countsOf({ counts, findings, suppressed }: Pick<DocumentResult, 'counts' | 'findings' | 'suppressed'>): DocumentCounts {
  if (counts !== undefined) return counts;
  const found = { error: 0, warning: 0, information: 0, notVerified: 0, suppressed: suppressed?.length ?? 0 };
  for (const { id, severity } of findings) {
    found[severity]++;
    if (isUnverified(id)) found.notVerified++;
  }
  return found;
}

/**
 * A document's result with the findings that a report shows: those of at least this severity. Its counts stay those of all; the same result
 * where nothing is left out.
 */
export function shownFrom(result: DocumentResult, least: Severity): DocumentResult {
  if (least === 'information') return result;
  const { suppressed } = result;
  const findings = result.findings.filter(({ severity }) => isAtLeast(severity, least));
  const shownSuppressed = suppressed?.filter(({ severity }) => isAtLeast(severity, least));
  if (findings.length === result.findings.length && shownSuppressed?.length === suppressed?.length) return result;
  return { ...result, findings, ...(shownSuppressed === undefined ? {} : { suppressed: shownSuppressed }), counts: countsOf(result) };
}
