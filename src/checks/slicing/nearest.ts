import type { ConditionPlan, ValueTestPlan } from '../../plan/plan.js';
import type { Cursor } from '../cursor.js';
import { claimedProfiles } from '../claims.js';
import type { LinkedElement, LinkedSlice } from '../linked.js';
import { matchCondition, matchPart } from './condition.js';
import { select, typeOf, type Selected } from './select.js';

/**
 * The value that was probably meant to be a slice that is demanded and not there, among the values of no slice. Its own
 * faults then say more than "the slice is missing". A value is only taken when it has no right to be anything else:
 * - what tells the slice apart is a profile, and the value's resource is of that profile's type (or claims the profile);
 * - there is no room for one more value, or the slicing is closed;
 * - the value lacks what would tell it apart, rather than having something else there.
 */
export function nearestTo<T extends Selected>(
  slice: LinkedSlice,
  candidates: readonly T[],
  element: LinkedElement,
  count: number,
  at: Cursor,
): T | undefined {
  const conditions = slice.plan.conditions ?? [];
  if (conditions.length === 0 || candidates.length === 0) return undefined;
  const byProfile = conditions.filter((condition) => condition.test.kind === 'profile');
  if (byProfile.length > 0) {
    const likely = candidates.filter((item) => conditions.every((condition) => isLike(condition, item, at)));
    return likely.find((item) => byProfile.some((condition) => claims(condition, item, at))) ?? likely[0];
  }
  const crowded = element.slices?.rules === 'closed' || count >= element.max;
  if (crowded) return candidates[0];
  const blank = candidates.filter((item) =>
    conditions.every((condition) => matchCondition(condition, item, at) === 'yes' || isBlank(condition, item, at)),
  );
  return blank.length === 1 ? blank[0] : undefined;
}

/** A profile condition is nearly met by a resource of the profile's type; any other condition must hold. */
function isLike(condition: ConditionPlan, item: Selected, at: Cursor): boolean {
  const { test } = condition;
  if (test.kind !== 'profile') return matchCondition(condition, item, at) === 'yes';
  const types = test.profiles.map((profile) => at.plan(profile)?.type);
  return select(item, condition.path, at).some((value) => types.includes(typeOf(value)));
}

function claims(condition: ConditionPlan, item: Selected, at: Cursor): boolean {
  const { test } = condition;
  if (test.kind !== 'profile') return false;
  return select(item, condition.path, at).some(({ value }) => claimedProfiles(value).some((claimed) => test.profiles.includes(claimed)));
}

/** Is what the condition looks at not there, or what it asks of parts of it? */
function isBlank({ path, test }: ConditionPlan, item: Selected, at: Cursor): boolean {
  if (test.kind !== 'value') return false;
  const found = select(item, path, at);
  return found.length === 0 || found.some((value) => test.parts.every((part) => isPartBlank(part, value, at)));
}

/** Is a part of a value as it must be, or not there, or are parts of it not there? */
function isPartBlank(part: ValueTestPlan, value: Selected, at: Cursor): boolean {
  if (matchPart(part, value, at) === 'yes') return true;
  const found = select(value, part.path, at);
  const { parts } = part;
  return found.length === 0 || (parts !== undefined && found.some((leaf) => parts.every((inner) => isPartBlank(inner, leaf, at))));
}
