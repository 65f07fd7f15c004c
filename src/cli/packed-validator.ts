import type { XmlTypes } from '../document/xml/xml-types.js';
import type { DefinitionFault } from '../finding/definition-fault.js';
import type { Finding } from '../finding/finding.js';
import type { Validator } from '../validate/validator.js';
import type { LoadedValidator } from './load-validator.js';

/** A validator together with the guide it was made for. */
export class PackedValidator implements LoadedValidator {
  readonly ig: LoadedValidator['ig'];
  readonly #validator: Validator;
  readonly #profiles: () => readonly string[];
  readonly #faults: readonly DefinitionFault[];

  /** @param faults those that were met while the guide was read. */
  constructor(validator: Validator, ig: LoadedValidator['ig'], profiles: () => readonly string[], faults: readonly DefinitionFault[] = []) {
    this.ig = ig;
    this.#validator = validator;
    this.#profiles = profiles;
    this.#faults = faults;
  }

  get faults(): readonly DefinitionFault[] {
    return [...this.#faults, ...this.#validator.faults];
  }

  hasProfile(canonical: string): boolean {
    return this.#validator.hasProfile(canonical);
  }

  profiles(): readonly string[] {
    return this.#profiles();
  }

  xmlTypes(): XmlTypes {
    return this.#validator.xmlTypes();
  }

  validate(value: unknown, options?: { readonly profiles?: readonly string[] }): Finding[] {
    return this.#validator.validate(value, options);
  }
}
