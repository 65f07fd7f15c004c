import type { Policy } from '../checks/policy.js';
import type { XmlTypes } from '../document/xml/xml-types.js';
import type { DefinitionFault } from '../finding/definition-fault.js';
import type { Finding } from '../finding/finding.js';
import type { AskingTerminology } from '../terminology/server/asking-terminology.js';
import { inRounds } from '../terminology/server/in-rounds.js';
import type { Validator } from '../validate/validator.js';

/** A validator, with the terminology server that is asked about what it leaves open, where there is one. */
export class ServedValidator {
  readonly #validator: Validator;
  readonly #asking: AskingTerminology | undefined;

  /** @param asking the terminology that the validator was made with, if it asks a server */
  constructor(validator: Validator, asking: AskingTerminology | undefined) {
    this.#validator = validator;
    this.#asking = asking;
  }

  get policy(): Policy {
    return this.#validator.policy;
  }

  get faults(): readonly DefinitionFault[] {
    return this.#validator.faults;
  }

  hasProfile(canonical: string): boolean {
    return this.#validator.hasProfile(canonical);
  }

  /** @throws {RangeError} when there is no profile with this canonical */
  requireProfile(canonical: string): void {
    this.#validator.requireProfile(canonical);
  }

  xmlTypes(): XmlTypes {
    return this.#validator.xmlTypes();
  }

  /** As Validator.validate; promised where there is a server. */
  validate(value: unknown, options?: { readonly profiles?: readonly string[] }): Finding[] | Promise<Finding[]> {
    const walk = (): Finding[] => this.#validator.validate(value, options);
    return this.#asking === undefined ? walk() : inRounds(this.#asking, walk);
  }
}
