import type { XmlTypes } from '../document/xml/xml-types.js';
import type { DefinitionFault } from '../finding/definition-fault.js';
import type { Finding } from '../finding/finding.js';
import type { Ingredient } from '../report/provenance.js';
import type { AskingTerminology } from '../terminology/server/asking-terminology.js';
import { inRounds } from '../terminology/server/in-rounds.js';
import type { ServerTrouble } from '../terminology/server/server.js';
import type { Validator } from '../validate/validator.js';
import type { LoadedValidator } from './load-validator.js';

/** What is known of a guide beside its validator. */
export interface GuideAbout {
  readonly ig: LoadedValidator['ig'];
  profiles(): readonly string[];
  ingredients(): readonly Ingredient[];
  /** The validator's terminology, where it asks a server. */
  readonly asking?: AskingTerminology | undefined;
  /** Faults that were met while the guide was read. */
  readonly faults?: readonly DefinitionFault[];
}

/** A validator together with the guide it was made for. */
export class PackedValidator implements LoadedValidator {
  readonly #validator: Validator;
  readonly #guide: GuideAbout;

  constructor(validator: Validator, guide: GuideAbout) {
    this.#validator = validator;
    this.#guide = guide;
  }

  get ig(): LoadedValidator['ig'] {
    return this.#guide.ig;
  }

  get faults(): readonly DefinitionFault[] {
    return [...(this.#guide.faults ?? []), ...this.#validator.faults];
  }

  hasProfile(canonical: string): boolean {
    return this.#validator.hasProfile(canonical);
  }

  profiles(): readonly string[] {
    return this.#guide.profiles();
  }

  ingredients(): readonly Ingredient[] {
    return this.#guide.ingredients();
  }

  xmlTypes(): XmlTypes {
    return this.#validator.xmlTypes();
  }

  get serverTrouble(): ServerTrouble | undefined {
    return this.#guide.asking?.server.trouble;
  }

  validate(value: unknown, options?: { readonly profiles?: readonly string[] }): Finding[] | Promise<Finding[]> {
    const walk = (): Finding[] => this.#validator.validate(value, options);
    const { asking } = this.#guide;
    return asking === undefined ? walk() : inRounds(asking, walk);
  }
}
