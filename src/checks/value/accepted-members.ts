import type { CodeInData, Terminology } from '../../terminology/terminology.js';

/** How many codes of one value set are remembered. */
const maxKnown = 5000;

/** Codes that were found to be in a value set: there are few different ones, so most questions are asked again and again. */
export class AcceptedMembers {
  readonly #valueSet: string;
  #terminology: Terminology | undefined;
  /** The system of each code; codes of two systems are seldom the same. */
  #systems = new Map<string, string | undefined>();

  constructor(valueSet: string) {
    this.#valueSet = valueSet;
  }

  /** True when the code is in the value set; false when it is not, or nothing is known about it. */
  has(system: string | undefined, code: string, terminology: Terminology): boolean {
    if (terminology !== this.#terminology) {
      this.#terminology = terminology;
      this.#systems = new Map();
    }
    const known = this.#systems.get(code);
    if (known === system && (known !== undefined || this.#systems.has(code))) return true;
    const asked: CodeInData = system === undefined ? { code } : { system, code };
    if (terminology.member(this.#valueSet, asked).outcome !== 'member') return false;
    if (this.#systems.size < maxKnown) this.#systems.set(code, system);
    return true;
  }
}
