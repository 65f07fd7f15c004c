/** How many comparisons and look-ups of missing items one response may cost: far more than any real one needs. */
const allowance = 1_000_000;

/** Keeps hostile responses from taking long: a thousand conditions on a question with a thousand answers are a million comparisons. */
export class Budget {
  #left = allowance;

  /** May this much more be done? Once it may not, it may not again. */
  spend(amount: number): boolean {
    this.#left -= amount;
    return this.#left >= 0;
  }

  get isExhausted(): boolean {
    return this.#left < 0;
  }
}
