import type { ProblemKind } from './problem-kind.js';

/** Declares problems, keeping their ids as types, so that an unknown id does not compile. */
export function defineProblems<const T extends Readonly<Record<string, ProblemKind>>>(problems: T): T {
  return problems;
}
