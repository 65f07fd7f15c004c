import type { Path } from '../rule.js';

// What a plan, a contact and a referral have in common. They are told apart by their classes and extend none (see values.ts).

/** Reported in error: it has never been, so nothing is asked of its content. */
export function isInError(status: unknown): boolean {
  return status === 'entered-in-error';
}

/** The ways to their elements. */
export const inStatus: Path = ['status'];
export const inSubject: Path = ['subject'];
export const inStart: Path = ['period', 'start'];
export const inEnd: Path = ['period', 'end'];
