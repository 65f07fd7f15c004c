import type { Param } from '../../finding/message.js';
import type { Problem, ProblemId } from '../../finding/problem.js';

/** An element whose end has not come. */
export interface OpenElement {
  readonly name: string;
  readonly offset: number;
}

/** What is known where the parser refuses to go on. */
export interface Situation {
  readonly text: string;
  /** How far the parser has read. */
  readonly position: number;
  /** Where the tag, text or comment that it was reading begins, or the text before that. */
  readonly end: number;
  readonly open: readonly OpenElement[];
  /** The element that was closed last. */
  readonly closed: OpenElement | undefined;
}

export interface Diagnosis {
  readonly problem: Problem;
  readonly offset: number;
}

/** A problem at a place in the text. */
export function problem(id: ProblemId, offset: number, params: Readonly<Record<string, Param>> = {}): Diagnosis {
  return { problem: { id, params }, offset };
}

/** The first & of what was being read that begins no reference: it is where the mistake is, however far the parser read on. */
export function looseAmpersand({ text, end, position }: Pick<Situation, 'text' | 'end' | 'position'>): number {
  const loose = /&(?!(?:#\d+|#x[\da-fA-F]+|[\w:][\w:.-]*);)/g;
  loose.lastIndex = end;
  const match = loose.exec(text);
  return match === null || match.index >= position ? -1 : match.index;
}
