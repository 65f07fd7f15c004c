import { isObject, own, type JsonObject } from '../../fhir/json.js';
import type { Suggestion } from '../../finding/finding.js';
import type { ElementPlan } from '../../plan/plan.js';

/** The one value that an element may have, where the profile states it whole: fixed, or a pattern. */
export function onlyValueOf({ fixed, pattern, slicing, array }: ElementPlan): Suggestion | undefined {
  const [only, second] = [...(fixed ?? []), ...(pattern ?? [])];
  if (only === undefined || second !== undefined || slicing !== undefined) return undefined;
  const value = only.value as Suggestion;
  return array === true ? undefined : value;
}

/**
 * The value with all that a pattern demands of it; what else it has stays. Undefined for lists, in which another item may have been meant.
 */
export function withPattern(value: unknown, pattern: unknown): Suggestion | undefined {
  return hasList(pattern) ? undefined : (patterned(value, pattern) as Suggestion | undefined);
}

function patterned(value: unknown, pattern: unknown): unknown {
  if (!isObject(pattern)) return pattern;
  const given: JsonObject = isObject(value) ? value : {};
  const { display, ...rest } = given;
  // The display was that of another code.
  const kept = display !== undefined && own(pattern, 'code') !== undefined && own(pattern, 'code') !== given['code'] ? rest : given;
  return { ...kept, ...Object.fromEntries(Object.entries(pattern).map(([key, part]) => [key, patterned(own(given, key), part)])) };
}

function hasList(pattern: unknown): boolean {
  return Array.isArray(pattern) || (isObject(pattern) && Object.values(pattern).some(hasList));
}
