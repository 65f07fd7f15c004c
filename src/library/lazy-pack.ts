import { coreBase } from '../fhir/canonical.js';
import type { Pack } from '../plan/pack/pack.js';
import type { Plan } from '../plan/plan.js';
import type { PlanSource } from '../plan/source.js';
import type { TerminologyPack } from '../terminology/pack/pack.js';
import { packSource } from '../terminology/pack/pack-source.js';
import { lazySource, type TerminologySource } from '../terminology/source.js';

/** What a validator needs of a pack. */
export interface PackContents extends PlanSource {
  terminology(): TerminologySource;
  /** Canonicals of all Plans in the pack. */
  canonicals(): readonly string[];
  /** Names of the types of FHIR that the pack holds, to suggest from. */
  resourceTypes(): readonly string[];
}

/** A pack that the build made: opened when it is first asked for anything. */
export class LazyPack implements PackContents {
  readonly #open: () => Pack;
  #pack: Pack | undefined;

  constructor(open: () => Pack) {
    this.#open = open;
  }

  get pack(): Pack {
    return (this.#pack ??= this.#open());
  }

  get(canonical: string): Plan | undefined {
    return this.pack.get(canonical);
  }

  terminology(): TerminologySource {
    // Supplements were packed into the systems they supplement: to be asked for them is no reason to open the pack.
    return { ...lazySource(() => packSource(this.pack.terminology() as TerminologyPack)), supplements: () => [] };
  }

  canonicals(): readonly string[] {
    return this.pack.canonicals();
  }

  resourceTypes(): readonly string[] {
    return this.pack
      .canonicals()
      .filter((canonical) => canonical.startsWith(coreBase))
      .map((canonical) => canonical.slice(coreBase.length))
      .filter((name) => /^[A-Z][A-Za-z]+$/.test(name));
  }
}
