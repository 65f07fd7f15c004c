import type { TerminologySource } from '../terminology/source.js';
import type { PackContents } from './lazy-pack.js';

/**
 * In the place of a pack that is not loaded: it knows nothing, and notes that it was asked. What was found with it is then to be found
 * again.
 */
export class MissingPack implements PackContents {
  #isMissed = false;

  get isMissed(): boolean {
    return this.#isMissed;
  }

  get(): undefined {
    this.#isMissed = true;
  }

  terminology(): TerminologySource {
    return { codeSystem: () => this.get(), valueSet: () => this.get(), supplements: () => [] };
  }

  canonicals(): readonly string[] {
    this.#isMissed = true;
    return [];
  }

  resourceTypes(): readonly string[] {
    this.#isMissed = true;
    return [];
  }
}
