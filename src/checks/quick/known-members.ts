import type { CodeInData, Terminology } from '../../terminology/terminology.js';

/** How many codes of one value set are remembered. */
const maxKnown = 5000;

/** Codes that were found to be in a value set: there are few different ones, so most questions are asked again and again. */
export class KnownMembers {
  readonly #valueSet: string;
  #terminology: Terminology | undefined;
  #codes = new Map<string | undefined, Set<string>>();
  #count = 0;

  constructor(valueSet: string) {
    this.#valueSet = valueSet;
  }

  /** True when the code is in the value set; false when it is not, or nothing is known about it. */
  has(system: string | undefined, code: string, terminology: Terminology): boolean {
    if (terminology !== this.#terminology) {
      this.#terminology = terminology;
      this.#codes = new Map();
      this.#count = 0;
    }
    if (this.#codes.get(system)?.has(code) === true) return true;
    const asked: CodeInData = system === undefined ? { code } : { system, code };
    if (terminology.member(this.#valueSet, asked).outcome !== 'member') return false;
    if (this.#count++ < maxKnown) {
      const codes = this.#codes.get(system);
      if (codes) codes.add(code);
      else this.#codes.set(system, new Set([code]));
    }
    return true;
  }
}
