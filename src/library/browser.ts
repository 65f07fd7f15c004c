import { createValidatorWith } from './create-validator.js';
import type { ValidatorOptions } from './options.js';
import type { FhirValidator } from './result.js';

export { hl7Policy } from '../checks/policy.js';
export type * from './public-types.js';

/**
 * Makes a validator: for LTT delivery reports, or for the guides that are given. Without `packs`, they are fetched from
 * beside this module.
 * @throws {RangeError} for an option that cannot be used: a guide without definitions, an unknown option, stage, policy, language, rule or
 * profile, a server's URL
 * @throws Error when a pack cannot be had
 */
export async function createValidator(options: ValidatorOptions = {}): Promise<FhirValidator> {
  const usual = {
    ltt: () => fetched(new URL('../packs/ltt.pack', import.meta.url)),
    r4: () => fetched(new URL('../packs/r4.pack', import.meta.url)),
  };
  return createValidatorWith(usual, options);
}

async function fetched(url: URL): Promise<string> {
  const response = await fetch(url).catch((error: unknown) => {
    throw new Error(`${url.href} cannot be fetched; give its content to createValidator({ packs })`, { cause: error });
  });
  if (!response.ok) throw new Error(`${url.href} answers ${response.status}; give its content to createValidator({ packs })`);
  return response.text();
}
