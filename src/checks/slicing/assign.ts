import type { Cursor } from '../cursor.js';
import { noHint } from '../../finding/hint.js';
import { sliceDemandOf } from '../element/demand.js';
import type { LinkedElement, LinkedSlice } from '../linked.js';
import { nearestTo } from './nearest.js';
import { placeOf, type Placement } from './placement.js';
import { isRefused, reportUnverified } from './unverified.js';
import type { Item } from './item.js';

/** Which values belong to which slice; `rest` belong to none. */
export interface Assignment<T extends Item> {
  readonly slices: ReadonlyMap<LinkedSlice, readonly T[]>;
  readonly rest: readonly T[];
  /**
   * Slices that were given a value which only nearly is one, and what reports the slice as missing: for when nothing is found wrong with
   * the value.
   */
  readonly nearly: ReadonlyMap<LinkedSlice, () => void>;
}

/**
 * Distributes values over the slices of an element and reports what the slicing itself demands: how many of each, closed
 * or open at the end, order. A value that nearly is a slice that is demanded is given to it.
 */
export function assign<T extends Item>(element: LinkedElement, items: readonly T[], at: Cursor): Assignment<T> {
  const linked = element.slices;
  const slices = new Map<LinkedSlice, T[]>();
  const nearly = new Map<LinkedSlice, () => void>();
  if (!linked) return { slices, rest: items, nearly };
  const placements = items.map((item) => placeOf(item, element, at));
  const order: readonly (LinkedSlice | undefined)[] = placements.map(({ slice }) => slice);
  items.forEach((item, i) => {
    add(slices, order[i], item);
  });
  const unplaced = items.filter((_, i) => isUndecided(placements[i]));
  let rest = items.filter((_, i) => order[i] === undefined && !isUndecided(placements[i]));
  const remainder = linked.all.find((slice) => slice.name === '@default');
  if (remainder) {
    rest.forEach((item) => {
      add(slices, remainder, item);
    });
    rest = [];
  }
  for (const slice of linked.all) {
    const found = slices.get(slice) ?? [];
    const possible = placements.filter((placement) => placement.possible.includes(slice)).length;
    // What is missing may be among the values of which this is unknown.
    if (found.length + possible < slice.element.min) {
      const { length } = found;
      const nearest = nearestTo(slice, rest, element, items.length, at);
      if (nearest) {
        add(slices, slice, nearest);
        rest = rest.filter((item) => item !== nearest);
        nearly.set(slice, () => {
          reportMissing(slice, length, at);
        });
      } else {
        reportMissing(slice, length, at);
      }
    }
    const surplus = found[slice.element.max];
    if (surplus) reportSurplus(slice, found.length, surplus, at);
  }
  reportUnverified(element, items, placements, at);
  reportRest(element, rest, at);
  if (linked.ordered) reportOrder(element, linked.all, order, items, at);
  if (linked.rules === 'openAtEnd') reportMiddle(element, placements, items, at);
  return { slices, rest: unplaced.length === 0 ? rest : items.filter((item) => rest.includes(item) || unplaced.includes(item)), nearly };
}

function isUndecided(placement: Placement | undefined): boolean {
  return placement !== undefined && placement.possible.length > 0;
}

function add<T>(slices: Map<LinkedSlice, T[]>, slice: LinkedSlice | undefined, item: T): void {
  if (!slice) return;
  const list = slices.get(slice);
  if (list) list.push(item);
  else slices.set(slice, [item]);
}

function reportMissing(slice: LinkedSlice, count: number, at: Cursor): void {
  at.report(
    'slice-min',
    { element: at.label, slice: slice.name, which: slice.hint(), demand: sliceDemandOf(slice.element.min, count), hint: noHint },
    { element: slice.element, source: slice.element.plan.by?.min },
  );
}

function reportSurplus(slice: LinkedSlice, count: number, surplus: Item, at: Cursor): void {
  at.report(
    'slice-max',
    { element: at.label, slice: slice.name, max: slice.element.max, count },
    { ...place(surplus), element: slice.element, source: slice.element.plan.by?.max },
  );
}

function reportRest(element: LinkedElement, rest: readonly Item[], at: Cursor): void {
  if (element.slices?.rules !== 'closed' || isRefused(element)) return;
  const slices = element.slices.all.map((slice) => slice.name).join(', ');
  const [only, second] = element.slices.all;
  const hint = only && !second ? only.hint() : noHint;
  for (const item of rest)
    at.report('slice-closed', { element: at.label, slices, hint }, { ...place(item), element, source: element.plan.by?.slicing });
}

function reportOrder(
  element: LinkedElement,
  all: readonly LinkedSlice[],
  order: readonly (LinkedSlice | undefined)[],
  items: readonly Item[],
  at: Cursor,
): void {
  let furthest = -1;
  order.forEach((slice, i) => {
    const item = items[i];
    if (!slice || !item) return;
    const position = all.indexOf(slice);
    if (position < furthest)
      at.report(
        'slice-order',
        { element: at.label, slice: slice.name, after: all[furthest]?.name ?? '' },
        { ...place(item), element, source: element.plan.by?.slicing },
      );
    furthest = Math.max(furthest, position);
  });
}

function reportMiddle(element: LinkedElement, placements: readonly Placement[], items: readonly Item[], at: Cursor): void {
  const last = placements.findLastIndex(({ slice }) => slice !== undefined);
  items.forEach((item, i) => {
    const placement = placements[i];
    if (placement && !placement.slice && !isUndecided(placement) && i < last)
      at.report('slice-open-at-end', { element: at.label }, { ...place(item), element, source: element.plan.by?.slicing });
  });
}

/** Where a finding about one value is, below the list. */
export function place(item: Item): { readonly below?: readonly number[] } {
  return item.index < 0 ? {} : { below: [item.index] };
}
