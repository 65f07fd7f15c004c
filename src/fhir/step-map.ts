import type { Step } from './path.js';

/** What lies below a place, by the next step. Below most places that something is said of lies one thing: for that, no table is made. */
export class StepMap<T> {
  #step: Step = '';
  #only: T | undefined;
  #others: Map<Step, T> | undefined;

  get(step: Step): T | undefined {
    return step === this.#step && this.#only !== undefined ? this.#only : this.#others?.get(step);
  }

  /** Adds what has not been there. */
  add(step: Step, value: T): T {
    if (this.#only === undefined) {
      this.#step = step;
      this.#only = value;
    } else {
      (this.#others ??= new Map<Step, T>()).set(step, value);
    }
    return value;
  }
}
