import { readFile } from 'node:fs/promises';
import { createValidatorWith } from './create-validator.js';
import { makeCode } from './make-code.js';
import type { ValidatorOptions } from './options.js';
import type { FhirValidator } from './result.js';

export { hl7Policy } from '../checks/policy.js';
export type * from './public-types.js';

/**
 * Makes a validator: for LTT delivery reports, or for the guides that are given. Without `packs`, they are read from beside
 * this module.
 * @throws {RangeError} for an option that cannot be used: a guide without definitions, an unknown option, stage, policy, language, rule or
 * profile, a server's URL
 * @throws Error when a pack cannot be read
 */
export async function createValidator(options: ValidatorOptions = {}): Promise<FhirValidator> {
  const usual = {
    ltt: () => readFile(new URL('../packs/ltt.pack', import.meta.url), 'utf8'),
    r4: () => readFile(new URL('../packs/r4.pack', import.meta.url), 'utf8'),
  };
  return createValidatorWith(usual, options, makeCode);
}
