import type { UnverifiedReason } from '../terminology.js';

/** What a system's grammar says about a code: `in` the system, `out` of it, or why it cannot tell. */
export type Verdict = 'in' | 'out' | UnverifiedReason;

/** Tells by its form whether a code belongs to a system. */
export type Grammar = (code: string) => Verdict;
