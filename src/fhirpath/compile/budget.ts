import { FhirpathError } from '../error.js';

/**
 * So many steps one evaluation may take: items that a criterion looks at, and items that are put into new collections. It is a
 * second or so and 200 MB, and far more than invariants of published guides need; nested `descendants()` need more than any machine has.
 */
const mostSteps = 2_000_000;

/** What is left of the steps of one evaluation. */
export class Budget {
  left = mostSteps;

  /** @throws FhirpathError of the kind `unverified` when nothing is left */
  spend(steps: number): void {
    if ((this.left -= steps) < 0) exhausted();
  }
}

function exhausted(): never {
  throw new FhirpathError('unverified', 'the expression takes more than 2,000,000 steps on this data', { expression: '', position: 0 });
}
