import { sha256 } from '../../report/sha256.js';

/** Chance that follows from a text, so that everybody draws the same again: the beginning of SHA-256 over the text and a counter. */
export class Chance {
  readonly #seed: string;
  #drawn = 0;

  constructor(seed: string) {
    this.#seed = seed;
  }

  /** A whole number from 0 up to, and without, a count. 48 bits leave no bias that matters in so few. */
  below(count: number): number {
    const hash = sha256(`${this.#seed}/${this.#drawn++}`);
    return hash.subarray(0, 6).reduce((number, byte) => number * 256 + byte, 0) % count;
  }

  /** One of a list. @throws {TypeError} for an empty one */
  pick<T>(list: readonly T[]): T {
    const picked = list[this.below(Math.max(list.length, 1))];
    if (picked === undefined) throw new TypeError('there is nothing to pick from');
    return picked;
  }
}
