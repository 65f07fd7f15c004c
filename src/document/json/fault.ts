import type { Param } from '../../finding/message.js';
import type { ProblemId } from '../../finding/problem.js';
import { shorten } from '../../text/shorten.js';

/** What is wrong with a JSON text, and at which offset. */
export interface Fault {
  readonly id: ProblemId;
  readonly offset: number;
  readonly params?: Readonly<Record<string, Param>>;
  /** Offset of the bracket that is not, or wrongly, closed: told as a line and column. */
  readonly opened?: number;
}

/** A step of the check: the offset after what was accepted, or what is wrong. */
export type ScanResult = number | Fault;

const longest = 24;

/** The word, name, quoted text or single character at `offset`, as a message quotes it. The text does not end there. */
export function foundAt(text: string, offset: number): string {
  const rest = text.slice(offset, offset + longest + 1);
  const [token = ''] = /^(?:"(?:[^"\\\r\n]|\\[^\r\n])*"?|[\p{L}\p{N}_$.+-]+|.)/su.exec(rest) ?? [''];
  const shown = shorten(token, longest);
  return shown.startsWith('"') ? shown : `"${shown}"`;
}
