import type { DocumentResult, Summary } from './document-result.js';

/** What a document is: exactly one of these. */
export const verdicts = ['valid', 'invalid', 'notReport', 'unreadable'] as const;
export type Verdict = (typeof verdicts)[number];

/** The verdict on a document. */
export function verdictOf({ problem, valid, notReport }: Pick<DocumentResult, 'problem' | 'valid' | 'notReport'>): Verdict {
  if (problem !== undefined) return 'unreadable';
  if (notReport === true) return 'notReport';
  return valid ? 'valid' : 'invalid';
}

/** A document's name in reports: its file, and in a file of several the line it begins on. */
export function documentName({ file, line }: Pick<DocumentResult, 'file' | 'line'>): string {
  return line === undefined ? file : `${file}:${line}`;
}

/** The verdict on a run: valid when every document is; invalid when one is, whatever could not be read beside it. */
export function runVerdict({
  documents,
  valid,
  invalid,
  unreadable,
}: Pick<Summary, 'documents' | 'valid' | 'invalid' | 'unreadable'>): Verdict {
  if (invalid > 0) return 'invalid';
  if (valid === documents) return 'valid';
  return unreadable > 0 ? 'unreadable' : 'notReport';
}
