import type { FormTypes } from '../document/read-documents.js';
import { guideValidator, lttValidator, type Making } from './make-validator.js';
import type { LazyPack } from './lazy-pack.js';
import { loadPack } from './load-pack.js';
import { MissingPack } from './missing-pack.js';
import type { Guide, PackSource } from './options.js';
import { readGuides } from './read-guides.js';
import type { FhirValidator, GuideFault } from './result.js';
import type { ServedValidator } from './served-validator.js';

/** What an engine is made from. */
interface Parts {
  readonly packs: { readonly ltt: PackSource; readonly r4: PackSource };
  readonly guides: readonly Guide[];
  readonly making: Making;
}

/**
 * The validator inside the library's. For LTT it begins without the pack of R4, which delivery reports have no need of; when
 * something is looked for that may be in it, it is loaded, and what was found without it is found again.
 */
export class Engine {
  readonly guide: FhirValidator['guide'];
  readonly isLtt: boolean;
  readonly #faults: readonly GuideFault[];
  #validator: ServedValidator;
  /** In the place of the R4 pack, for as long as it is not loaded. */
  #missing: MissingPack | undefined;
  readonly #complete: () => Promise<ServedValidator>;
  #completed: Promise<void> | undefined;

  private constructor(start: {
    readonly guide: FhirValidator['guide'];
    readonly isLtt: boolean;
    readonly faults: readonly GuideFault[];
    readonly validator: ServedValidator;
    readonly missing?: MissingPack;
    readonly complete: () => Promise<ServedValidator>;
  }) {
    this.guide = start.guide;
    this.isLtt = start.isLtt;
    this.#faults = start.faults;
    this.#validator = start.validator;
    this.#missing = start.missing;
    this.#complete = start.complete;
  }

  /** @throws what the packs and guides throw that cannot be had */
  static async start({ packs, guides, making }: Parts): Promise<Engine> {
    if (guides.length === 0) return Engine.#forLtt(await loadPack(packs.ltt), packs.r4, making);
    const [r4, { definitions, guide, faults }] = await Promise.all([loadPack(packs.r4), readGuides(guides)]);
    const validator = await guideValidator(definitions, r4, making);
    return new Engine({ guide, isLtt: false, faults, validator, complete: () => Promise.resolve(validator) });
  }

  static async #forLtt(ltt: LazyPack, r4: PackSource, making: Making): Promise<Engine> {
    const { ig: guide } = ltt.pack.header;
    const complete = async (): Promise<ServedValidator> => lttValidator(ltt, await loadPack(r4), making);
    const about = { guide, isLtt: true, faults: [], complete };
    // A server is asked only about what is in neither pack.
    if (making.server !== undefined) return new Engine({ ...about, validator: await complete() });
    const missing = new MissingPack();
    return new Engine({ ...about, validator: lttValidator(ltt, missing, making), missing });
  }

  get faults(): readonly GuideFault[] {
    return [...this.#faults, ...this.#validator.faults];
  }

  /** The types of FHIR's elements, for reading. */
  get types(): FormTypes {
    return this.#validator;
  }

  /** Has something done with the validator; once more with the whole of R4, if that turned out to be needed. */
  async use<T>(task: (validator: ServedValidator) => Promise<T>): Promise<T> {
    const missing = this.#missing;
    try {
      const result = await task(this.#validator);
      if (missing?.isMissed !== true) return result;
    } catch (error) {
      if (missing?.isMissed !== true) throw error;
    }
    await (this.#completed ??= this.#load());
    return task(this.#validator);
  }

  async #load(): Promise<void> {
    try {
      this.#validator = await this.#complete();
      this.#missing = undefined;
    } catch (error) {
      // The next document tries again.
      this.#completed = undefined;
      throw error;
    }
  }
}
