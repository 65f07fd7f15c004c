import { FhirpathError } from '../error.js';

/**
 * The most steps that one evaluation may take: items that a criterion looks at, and items that are put into new collections. It is a
 * second or so and 200 MB, and far more than invariants of published guides need; nested `descendants()` need more than any machine has.
 */
const mostSteps = 2_000_000;

/**
 * The most steps that all evaluations in a document may take together: a hostile guide may have an invariant on every element. It is half a
 * minute at most. The rest of the document's invariants are not verified then, as far as they have loops.
 */
const mostInDocument = 50_000_000;

/** What is left of the steps of all evaluations in a document. */
export interface DocumentSteps {
  left: number;
}

/** The steps of a document that has had none. */
export function documentSteps(): DocumentSteps {
  return { left: mostInDocument };
}

/** What is left of the steps of one evaluation. */
export class Budget {
  left = mostSteps;
  readonly #document: DocumentSteps | undefined;

  constructor(document?: DocumentSteps) {
    this.#document = document;
  }

  /** @throws FhirpathError of the kind `unverified` when nothing is left */
  spend(steps: number): void {
    if ((this.left -= steps) < 0) exhausted('the expression takes more than 2,000,000 steps on this data');
    if (this.#document !== undefined && (this.#document.left -= steps) < 0)
      exhausted('the expressions of this document take more than 50,000,000 steps');
  }

  /** For a text that is made or looked through: eight characters are a step, and few cost nothing. */
  spendText(length: number): void {
    if (length > fewCharacters) this.spend(length >> 3);
  }
}

const fewCharacters = 1000;

function exhausted(message: string): never {
  throw new FhirpathError('unverified', message, { expression: '', position: 0 });
}
