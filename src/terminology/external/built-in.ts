import { grammarOf } from './grammar.js';
import { iso3166 } from './iso-3166.js';
import { iso4217 } from './iso-4217.js';

/** True for the systems of others that are known here without a package. HL7's validator asks a terminology server about them. */
export function isBuiltIn(system: string): boolean {
  return system === iso3166.url || system === iso4217.url || grammarOf(system) !== undefined;
}
