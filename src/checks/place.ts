import type { FindingStep } from './contract.js';

/** A place below a resource, as a chain: its steps are put together only for a finding. */
export class Place {
  readonly #around: Place | undefined;
  readonly #steps: readonly FindingStep[];

  constructor(around?: Place, ...steps: readonly FindingStep[]) {
    this.#around = around;
    this.#steps = steps;
  }

  /** A place further in. */
  below(...steps: readonly FindingStep[]): Place {
    return new Place(this, ...steps);
  }

  /** The steps from the resource. */
  get steps(): readonly FindingStep[] {
    const steps: FindingStep[] = [];
    this.#addTo(steps);
    return steps;
  }

  #addTo(steps: FindingStep[]): void {
    if (this.#around !== undefined) this.#around.#addTo(steps);
    for (const step of this.#steps) steps.push(step);
  }
}
