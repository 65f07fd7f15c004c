import { bundleCheck } from './bundle.js';
import { codingCheck } from './coding.js';
import type { ValueCheck } from './linked.js';

/** Rules that FHIR states in prose for a whole type, by type name. */
export const typeChecks: ReadonlyMap<string, readonly ValueCheck[]> = new Map([
  ['Bundle', [bundleCheck]],
  ['Coding', [codingCheck]],
]);
