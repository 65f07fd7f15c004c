import type { Step } from './contract.js';

/** A place below a resource, as a chain: its steps are put together only for a finding. */
export class Place {
  readonly #around: Place | undefined;
  readonly #steps: readonly Step[];

  constructor(around?: Place, ...steps: readonly Step[]) {
    this.#around = around;
    this.#steps = steps;
  }

  /** A place further in. */
  below(...steps: readonly Step[]): Place {
    return new Place(this, ...steps);
  }

  /** The steps from the resource. */
  get steps(): readonly Step[] {
    const steps: Step[] = [];
    this.#addTo(steps);
    return steps;
  }

  #addTo(steps: Step[]): void {
    if (this.#around !== undefined) this.#around.#addTo(steps);
    for (const step of this.#steps) steps.push(step);
  }
}
