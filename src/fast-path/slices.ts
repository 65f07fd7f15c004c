import { resourceTypeOf } from '../fhir/json.js';
import type { PathStep, Plan, SlicePlan } from '../plan/plan.js';
import type { Cursor } from '../checks/cursor.js';
import type { LinkedElement, Property } from '../checks/linked.js';
import { patternMatcher, equalMatcher } from '../checks/value/matcher.js';
import { matchSlice } from '../checks/slicing/condition.js';
import { matchIf, type Match } from '../checks/slicing/match.js';
import type { Acceptance } from './acceptance.js';
import type { FastCheck } from '../checks/value-check.js';

/** Says whether a value belongs to a slice, as matchSlice does, of a value that is in order. */
type Membership = (value: unknown, at: Cursor) => Match;

/** The fast check of a sliced list: finds the slice of each value once, and accepts the value if its slice does. */
export function acceptSlices(
  property: Property,
  others: Acceptance | undefined,
  acceptanceIn: (slice: LinkedElement) => Acceptance | undefined,
): FastCheck | undefined {
  const { element, type } = property;
  const { slices } = element;
  // In lists that have an order, a value's place matters as well.
  if (!slices || slices.ordered || slices.rules === 'openAtEnd' || slices.all.some(({ name }) => name === '@default')) return undefined;
  const all = slices.all.map((slice) => ({
    belongs: profileMembership(slice.plan, property) ?? membershipOf(slice.plan, type.code),
    min: slice.element.min,
    max: slice.element.max,
    acceptance: acceptanceIn(slice.element),
  }));
  if (all.some(({ belongs }) => belongs === undefined)) return undefined;
  const closed = slices.rules === 'closed';
  const demanded = all.filter(({ min }) => min > 0);
  /** The place of a value's slice, after all where it has none, -1 where that is unknown. */
  const placeOf = (item: unknown, at: Cursor): number => {
    let unknown = false;
    for (let slice = 0; slice < all.length; slice++) {
      const match = all[slice]?.belongs?.(item, at);
      if (match === 'yes') return slice;
      if (match === 'unknown') unknown = true;
    }
    return unknown ? -1 : all.length;
  };
  /** The only item of a list: there is no other to wait for. */
  const acceptOnly = (item: unknown, at: Cursor): boolean => {
    const slice = placeOf(item, at);
    if (slice < 0) return false;
    const own = all[slice];
    if (own === undefined && closed) return false;
    for (const one of demanded) if (one !== own || one.min > 1) return false;
    return own === undefined ? others?.accepts(item, at) === true : own.max > 0 && own.acceptance?.accepts(item, at) === true;
  };
  return (value, at) => {
    if (!Array.isArray(value) || value.length === 0 || value.length > element.max || value.length < element.min) return false;
    const items: readonly unknown[] = value;
    if (items.length === 1) return acceptOnly(items[0], at);
    const order: number[] = [];
    for (const item of items) {
      const slice = placeOf(item, at);
      if (slice < 0 || (closed && slice === all.length)) return false;
      order.push(slice);
    }
    // Slice by slice, as the walk goes, so that resources in them come in the same order.
    for (let slice = 0; slice < all.length; slice++) {
      const own = all[slice];
      if (!own) continue;
      let count = 0;
      for (let i = 0; i < items.length; i++) {
        if (order[i] !== slice) continue;
        count++;
        if (own.acceptance?.accepts(items[i], at) !== true) return false;
      }
      if (count < own.min || count > own.max) return false;
    }
    for (let i = 0; i < items.length; i++) if (order[i] === all.length && others?.accepts(items[i], at) !== true) return false;
    return true;
  };
}

/** Entries of a Bundle are told apart by what their resources conform to: each is held to that once, here as on the walk. */
function profileMembership({ conditions }: SlicePlan, { key, element }: Property): Membership | undefined {
  const [only, second] = conditions ?? [];
  if (
    !only ||
    second ||
    only.test.kind !== 'profile' ||
    key !== 'entry' ||
    element.owner.type !== 'Bundle' ||
    onlyChild(only.path) !== 'resource'
  )
    return undefined;
  const { profiles } = only.test;
  let plans: readonly Plan[] | undefined;
  return (value, at) => {
    const resource = childOf(value, 'resource');
    // What is no resource is not accepted as one either.
    if (resourceTypeOf(resource) === undefined) return 'no';
    plans ??= profiles.flatMap((profile) => at.plan(profile) ?? []);
    for (const plan of plans) if (at.conforms(resource, plan)) return 'yes';
    return plans.length < profiles.length ? 'unknown' : 'no';
  };
}

/** Undefined where belonging is about more than the value itself, or nothing tells the slice apart. */
function membershipOf(slice: SlicePlan, type: string): Membership | undefined {
  const { conditions } = slice;
  if (!conditions || conditions.some(({ path, test }) => test.kind === 'profile' || path.some((step) => 'resolve' in step)))
    return undefined;
  const [only, second] = conditions;
  if (only?.test.kind === 'value' && !second) {
    const [part, other] = only.test.parts;
    const name = part && onlyChild([...only.path, ...part.path]);
    const matches = part?.fixed ? equalMatcher(part.fixed.value) : part?.pattern ? patternMatcher(part.pattern.value) : undefined;
    if (!other && name !== undefined && matches) return (value) => matchIf(isOrHas(childOf(value, name), matches));
  }
  return (value, at) => matchSlice(slice, { value, type }, at);
}

/** The name of a child that a path leads to, where that is all it does. */
function onlyChild(path: readonly PathStep[]): string | undefined {
  const [step, second] = path;
  return step && !second && 'child' in step && !step.types && !(step.child in Object.prototype) ? step.child : undefined;
}

/** A child that repeats is looked at item by item. */
function isOrHas(child: unknown, matches: (value: unknown) => boolean): boolean {
  return Array.isArray(child) ? child.some(matches) : matches(child);
}

function childOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
}
