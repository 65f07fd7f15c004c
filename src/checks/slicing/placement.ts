import type { Cursor } from '../cursor.js';
import type { LinkedElement, LinkedSlice } from '../linked.js';
import { matchSlice, undecided } from './condition.js';
import type { Selected } from './select.js';

/** The slice of a value; without one, the slices that it may belong to as far as is known here. */
export interface Placement {
  readonly slice?: LinkedSlice;
  readonly possible: readonly LinkedSlice[];
}

const ofNone: Placement = { possible: [] };

/** Finds the first slice that a value belongs to. */
export function placeOf(item: Selected, element: LinkedElement, at: Cursor): Placement {
  let possible: LinkedSlice[] | undefined;
  for (const slice of element.slices?.all ?? []) {
    if (slice.name === '@default') continue;
    const match = matchSlice(slice.plan, item, at);
    if (match === 'yes') return { slice, possible: [] };
    if (match === 'unknown' && !isPassedOver(slice, element, at)) (possible ??= []).push(slice);
  }
  return possible ? { possible } : ofNone;
}

/** HL7's validator gives no value to a slice of a slicing without a discriminator. A closed slicing has an error of its own. */
function isPassedOver({ plan: { conditions } }: LinkedSlice, element: LinkedElement, at: Cursor): boolean {
  return !conditions && isWithoutDiscriminator(element) && element.slices?.rules !== 'closed' && undecided(at) === 'no';
}

export function isWithoutDiscriminator({ plan }: LinkedElement): boolean {
  return plan.slicing?.discriminators.length === 0;
}
