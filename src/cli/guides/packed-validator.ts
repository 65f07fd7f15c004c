import type { Policy } from '../../checks/policy.js';
import type { XmlTypes } from '../../document/xml/xml-types.js';
import type { DefinitionFault } from '../../finding/definition-fault.js';
import type { Finding } from '../../finding/finding.js';
import type { ServedValidator } from '../../library/served-validator.js';
import type { Ingredient } from '../../report/provenance.js';
import type { ServerTrouble, TerminologyServer } from '../../terminology/server/server.js';
import type { LoadedValidator } from './loaded-validator.js';

/** What is known of a guide beside its validator. */
export interface GuideAbout {
  readonly ig: LoadedValidator['ig'];
  /** The terminology server that the validator asks. */
  readonly server: TerminologyServer | undefined;
  profiles(): readonly string[];
  ingredients(): readonly Ingredient[];
  /** Where a base definition that is missing should come from. */
  whereIs?(base: string): string;
  /** What was done to have the guide. */
  readonly notes?: readonly string[];
  /** Faults that were met while the guide was read. */
  readonly faults?: readonly DefinitionFault[];
}

/** A validator together with the guide it was made for. */
export class PackedValidator implements LoadedValidator {
  readonly #validator: ServedValidator;
  readonly #guide: GuideAbout;

  constructor(validator: ServedValidator, guide: GuideAbout) {
    this.#validator = validator;
    this.#guide = guide;
  }

  get ig(): LoadedValidator['ig'] {
    return this.#guide.ig;
  }

  get faults(): readonly DefinitionFault[] {
    return [...(this.#guide.faults ?? []), ...this.#validator.faults];
  }

  get policy(): Policy {
    return this.#validator.policy;
  }

  get notes(): readonly string[] {
    return this.#guide.notes ?? [];
  }

  whereIs(base: string): string {
    return this.#guide.whereIs?.(base) ?? '';
  }

  get serverTrouble(): ServerTrouble | undefined {
    return this.#guide.server?.trouble;
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

  validate(value: unknown, options?: { readonly profiles?: readonly string[] }): Finding[] | Promise<Finding[]> {
    return this.#validator.validate(value, options);
  }
}
