import type { PathStep, SlicePlan } from '../../plan/plan.js';
import type { Cursor } from '../cursor.js';
import type { LinkedElement, Property } from '../linked.js';
import { patternMatcher, equalMatcher } from '../matcher.js';
import { belongsTo } from '../slicing/condition.js';
import { never, type QuickForm } from './form.js';

/** Says whether a value belongs to a slice, as belongsTo does, of a value that is in order. */
type Membership = (value: unknown, at: Cursor) => boolean;

/** Counts of slices are kept in four bits each. */
const maxSlices = 7;
const maxItems = 15;

/** The quick form of a list whose values belong to slices: each is looked up once and accepted as its slice asks. */
export function acceptSlices(property: Property, others: QuickForm, acceptanceIn: (slice: LinkedElement) => QuickForm): QuickForm {
  const { element, type } = property;
  const { slices } = element;
  // In lists that have an order, a value's place matters as well.
  if (!slices || slices.ordered || slices.rules === 'openAtEnd' || slices.all.length > maxSlices || slices.all.some(({ name }) => name === '@default')) return never;
  const all = slices.all.map((slice) => ({ belongs: membershipOf(slice.plan, type.code), min: slice.element.min, max: slice.element.max, accepts: acceptanceIn(slice.element) }));
  if (all.some(({ belongs }) => belongs === undefined)) return never;
  const closed = slices.rules === 'closed';
  return (value, at) => {
    if (!Array.isArray(value) || value.length === 0 || value.length > element.max || value.length < element.min || value.length > maxItems) return false;
    let counts = 0;
    for (const item of value as readonly unknown[]) {
      let slice = 0;
      while (slice < all.length && all[slice]?.belongs?.(item, at) !== true) slice++;
      const own = all[slice];
      if (own === undefined ? closed || !others(item, at, '') : !own.accepts(item, at, '')) return false;
      if (own !== undefined) counts += 2 ** (4 * slice);
    }
    for (let slice = 0; slice < all.length; slice++) {
      const count = (counts >>> (4 * slice)) & maxItems;
      const own = all[slice];
      if (own !== undefined && (count < own.min || count > own.max)) return false;
    }
    return true;
  };
}

/** Undefined where belonging is about more than the value itself. A slice that nothing tells apart takes no value. */
function membershipOf(slice: SlicePlan, type: string): Membership | undefined {
  const { conditions } = slice;
  if (conditions?.some(({ path, test }) => test.kind === 'profile' || path.some((step) => 'resolve' in step))) return undefined;
  const [only, second] = conditions ?? [];
  if (only?.test.kind === 'value' && !second) {
    const [part, other] = only.test.parts;
    const name = part && onlyChild([...only.path, ...part.path]);
    const matches = part?.fixed ? equalMatcher(part.fixed.value) : part?.pattern ? patternMatcher(part.pattern.value) : undefined;
    if (!other && name !== undefined && matches) return (value) => isOrHas(childOf(value, name), matches);
  }
  return (value, at) => belongsTo(slice, { value, type }, at);
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
