import type { ConditionPlan, SlicePlan, ValueTestPlan } from '../../plan/plan.js';
import { codesOf } from '../value/codes.js';
import type { Cursor } from '../cursor.js';
import { isEqual, matchesPattern } from '../value/equal.js';
import { all, any, matchIf, type Match } from './match.js';
import { select, typeOf, type Selected } from './select.js';

/** Does a value belong to a slice? Unknown where the definition gives nothing to tell the slice by. */
export function matchSlice(slice: SlicePlan, item: Selected, at: Cursor): Match {
  return slice.conditions ? all(slice.conditions, (condition) => matchCondition(condition, item, at)) : 'unknown';
}

/** Does one condition hold for a value? */
export function matchCondition({ path, test }: ConditionPlan, item: Selected, at: Cursor): Match {
  const found = select(item, path, at);
  switch (test.kind) {
    case 'exists': {
      const exists = any(found, ({ unresolved }) => (unresolved ? 'unknown' : 'yes'));
      return exists === 'unknown' ? 'unknown' : matchIf((exists === 'yes') === test.exists);
    }
    case 'type':
      return any(found, (value) => matchType(value, test.types, at));
    case 'profile':
      return any(found, (value) => any(test.profiles, (profile) => matchProfile(value, profile, at)));
    case 'value':
      return any(found, (value) => all(test.parts, (part) => matchPart(part, value, at)));
  }
}

/** What cannot be decided here is unknown, unless it is to be no match, as in HL7's validator. */
export function undecided(at: Cursor): Match {
  return at.policy.unresolvedDiscriminators === 'unverified' ? 'unknown' : 'no';
}

/** A type that is not known is a profile that is not here: it may be about any type. */
function matchType(value: Selected, types: readonly string[], at: Cursor): Match {
  const type = typeOf(value);
  if (type === undefined) return value.unresolved ? 'unknown' : 'no';
  return any(types, (allowed) =>
    allowed === type || at.isKindOf(type, allowed) ? 'yes' : matchUnless(at.typePlan(allowed) !== undefined),
  );
}

function matchProfile(value: Selected, profile: string, at: Cursor): Match {
  const plan = at.plan(profile);
  if (!plan) return 'unknown';
  if (!value.unresolved) return matchIf(at.conforms(value.value, plan));
  // A resource that is not here does not conform to a profile on another type.
  const type = typeOf(value);
  return matchUnless(type !== undefined && !at.isKindOf(type, plan.type));
}

function matchUnless(isDecided: boolean): Match {
  return isDecided ? 'no' : 'unknown';
}

/** Is a value as one part of a condition asks? */
export function matchPart(part: ValueTestPlan, value: Selected, at: Cursor): Match {
  const { parts } = part;
  return any(select(value, part.path, at), (leaf) =>
    leaf.unresolved ? 'unknown' : parts ? all(parts, (inner) => matchPart(inner, leaf, at)) : matchPrescribed(part, leaf, at),
  );
}

function matchPrescribed({ fixed, pattern, valueSet }: ValueTestPlan, { value }: Selected, at: Cursor): Match {
  if (fixed) return matchIf(isEqual(value, fixed.value));
  if (pattern) return matchIf(matchesPattern(value, pattern.value));
  if (valueSet === undefined) return 'no';
  return any(codesOf(value), (code) => {
    const { outcome } = at.terminology.member(valueSet, code);
    return outcome === 'unverified' ? undecided(at) : matchIf(outcome === 'member');
  });
}
