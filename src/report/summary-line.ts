import type { Language } from '../finding/message.js';
import type { RunResults } from './results.js';
import { words } from './words.js';

/**
 * The run in one line: `3 documents: 2 valid, 1 invalid; 1 error, 0 warnings, 22 information, 4 not verified`. What was not verified, or
 * suppressed, is always said.
 */
export function summaryLine(
  { summary, suppressions, history }: Pick<RunResults, 'summary' | 'suppressions' | 'history'>,
  language: Language,
): string {
  const { counted } = words[language];
  const verdicts = [counted.valid(summary.valid), counted.invalid(summary.invalid)];
  if (summary.notReports > 0) verdicts.push(counted.notReport(summary.notReports));
  if (summary.unreadable > 0) verdicts.push(counted.unreadable(summary.unreadable));
  const findings = [counted.error(summary.errors), counted.warning(summary.warnings), counted.information(summary.information)];
  // A history compares reports, and leaves nothing open.
  if (history === undefined) findings.push(counted.notVerified(summary.notVerified));
  if (suppressions !== undefined || summary.suppressed > 0) findings.push(counted.suppressed(summary.suppressed));
  const passedOver = summary.passedOver === 0 ? '' : `; ${counted.passedOver(summary.passedOver)}`;
  return `${counted.document(summary.documents)}: ${verdicts.join(', ')}; ${findings.join(', ')}${passedOver}`;
}
