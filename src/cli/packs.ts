import { readFileSync } from 'node:fs';
import { coreBase } from '../finding/canonical.js';
import { Pack } from '../plan/pack/pack.js';
import type { Plan } from '../plan/plan.js';
import type { PlanSource } from '../plan/source.js';
import type { TerminologyPack } from '../terminology/pack/pack.js';
import { packSource } from '../terminology/pack/pack-source.js';
import { lazySource, type TerminologySource } from '../terminology/source.js';
import { UsageError } from './usage-error.js';

/** A pack that the build made, `ltt` or `r4`: opened when it is first asked for anything. */
export class LazyPack implements PlanSource {
  readonly #name: 'ltt' | 'r4';
  #pack: Pack | undefined;

  constructor(name: 'ltt' | 'r4') {
    this.#name = name;
  }

  /** @throws {UsageError} when the build has not been run. */
  get pack(): Pack {
    return (this.#pack ??= new Pack(read(this.#name)));
  }

  get(canonical: string): Plan | undefined {
    return this.pack.get(canonical);
  }

  lazyTerminology(): TerminologySource {
    // Supplements were packed into the systems they supplement: to be asked for them is no reason to open the pack.
    return { ...lazySource(() => packSource(this.pack.terminology() as TerminologyPack)), supplements: () => [] };
  }

  /** Names of the types of FHIR that the pack holds, to suggest from. */
  resourceTypes(): readonly string[] {
    return this.pack.canonicals().filter((canonical) => canonical.startsWith(coreBase)).map((canonical) => canonical.slice(coreBase.length)).filter((name) => /^[A-Z][A-Za-z]+$/.test(name));
  }
}

function read(name: string): string {
  try {
    return readFileSync(new URL(`../packs/${name}.pack`, import.meta.url), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new UsageError(`The pack ${name}.pack is missing from the installation. In a clone of the project, run "npm run build".`);
  }
}
