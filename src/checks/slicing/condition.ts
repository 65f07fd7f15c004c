import type { ConditionPlan, SlicePlan, ValueTestPlan } from '../../plan/plan.js';
import { codesOf } from '../codes.js';
import type { Cursor } from '../cursor.js';
import { isEqual, matchesPattern } from '../equal.js';
import { select, typeOf, type Selected } from './select.js';

/** Does a value belong to a slice? A slice that nothing tells apart takes no value. */
export function belongsTo(slice: SlicePlan, item: Selected, at: Cursor): boolean {
  return slice.conditions?.every((condition) => holds(condition, item, at)) ?? false;
}

/** Does one condition hold for a value? */
export function holds({ path, test }: ConditionPlan, item: Selected, at: Cursor): boolean {
  const found = select(item, path, at);
  switch (test.kind) {
    case 'exists':
      return found.length > 0 === test.exists;
    case 'type':
      return found.some((value) => isOfType(typeOf(value), test.types, at));
    case 'profile':
      return found.some((value) => test.profiles.some((profile) => conforms(value.value, profile, at)));
    case 'value':
      return found.some((value) => test.parts.every((part) => passes(part, value, at)));
  }
}

function conforms(value: unknown, profile: string, at: Cursor): boolean {
  const plan = at.plan(profile);
  return plan !== undefined && at.conforms(value, plan);
}

function isOfType(type: string | undefined, types: readonly string[], at: Cursor): boolean {
  return type !== undefined && types.some((allowed) => allowed === type || at.isKindOf(type, allowed));
}

/** Does what is asked of a value hold for it? */
export function passes(part: ValueTestPlan, value: Selected, at: Cursor): boolean {
  return select(value, part.path, at).some((leaf) => (part.parts ? part.parts.every((inner) => passes(inner, leaf, at)) : isAsPrescribed(part, leaf, at)));
}

function isAsPrescribed({ fixed, pattern, valueSet }: ValueTestPlan, { value }: Selected, at: Cursor): boolean {
  if (fixed) return isEqual(value, fixed.value);
  if (pattern) return matchesPattern(value, pattern.value);
  return valueSet !== undefined && codesOf(value).some((code) => at.terminology.member(valueSet, code).outcome === 'member');
}
