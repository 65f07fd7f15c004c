import type { Temporal } from './temporal.js';

/** True for values that can be compared: two times of day, or two of dates and dates with time. */
export function areComparable(a: Temporal, b: Temporal): boolean {
  return (a.kind === 'time') === (b.kind === 'time');
}

/**
 * The order of two comparable values: negative, 0 or positive; undefined when they agree as far as both are written
 * but one is written more precisely (FHIRPath N1, 6.2).
 *
 * Two values that both state an offset are compared as instants. Otherwise both are taken as written: a date means that day
 * where it was written down, and no zone of this machine comes into it.
 */
export function compareTemporals(a: Temporal, b: Temporal): number | undefined {
  const both = a.offset !== undefined && b.offset !== undefined && a.offset !== b.offset;
  const left = both ? atUtc(a) : a.fields;
  const right = both ? atUtc(b) : b.fields;
  const shared = Math.min(left.length, right.length);
  for (let i = 0; i < shared; i++) {
    const order = (left[i] ?? 0) - (right[i] ?? 0);
    if (order !== 0) return order;
  }
  return left.length === right.length ? 0 : undefined;
}

/** The fields moved to UTC, as many as there were. Offsets are whole minutes, so the second stays. */
function atUtc({ fields, offset = 0 }: Temporal): number[] {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = fields;
  const moved = new Date(0);
  // Not Date.UTC(year, …), which takes the years 0 to 99 for 1900 to 1999.
  moved.setUTCFullYear(year, month - 1, day);
  moved.setUTCHours(hour, minute - offset);
  const all = [moved.getUTCFullYear(), moved.getUTCMonth() + 1, moved.getUTCDate(), moved.getUTCHours(), moved.getUTCMinutes(), second];
  return all.slice(0, fields.length);
}
