import type { DocumentResult } from './results.js';

/** What a document is: exactly one of these. */
export const verdicts = ['valid', 'invalid', 'unreadable'] as const;
export type Verdict = (typeof verdicts)[number];

/** The verdict on a document. */
export function verdictOf({ problem, valid }: Pick<DocumentResult, 'problem' | 'valid'>): Verdict {
  if (problem !== undefined) return 'unreadable';
  return valid ? 'valid' : 'invalid';
}

/** A document's name in reports: its file, and in a file of several the line it begins on. */
export function documentName({ file, line }: Pick<DocumentResult, 'file' | 'line'>): string {
  return line === undefined ? file : `${file}:${line}`;
}
