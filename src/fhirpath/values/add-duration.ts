import { daysInMonth } from '../../fhir/calendar.js';
import type { Quantity } from './quantity.js';
import { Temporal } from './temporal.js';

/** The units that may be added to a time: calendar words, and UCUM's from the week down, which have a fixed length. */
const ucumUnits = new Map([
  ['wk', 'week'],
  ['d', 'day'],
  ['h', 'hour'],
  ['min', 'minute'],
  ['s', 'second'],
  ['ms', 'millisecond'],
]);

const fhirOnlyUnits = new Map([
  ['a', 'year'],
  ['mo', 'month'],
]);

/** How many of the next coarser unit make one: a quantity finer than the value it is added to is converted (N1, 6.6.7). */
const coarser = new Map<string, readonly [unit: string, count: number]>([
  ['millisecond', ['second', 1000]],
  ['second', ['minute', 60]],
  ['minute', ['hour', 60]],
  ['hour', ['day', 24]],
  ['week', ['day', 1 / 7]],
  ['day', ['month', 30]],
  ['month', ['year', 12]],
]);

const levels = ['year', 'month', 'day', 'hour', 'minute', 'second'];

/** `time + duration` (N1, 6.6.7); undefined when the unit is no measure of time, or too long for a time of day. */
export function addDuration(time: Temporal, duration: Quantity): Temporal | undefined {
  const named = unitOf(duration);
  if (named === undefined) return undefined;
  const first = time.kind === 'time' ? 3 : 0;
  if (time.kind === 'time' && !['hour', 'minute', 'second', 'millisecond'].includes(named)) return undefined;
  const finest = levels[first + time.fields.length - 1] ?? 'second';
  const [unit, amount] = inUnitNoFinerThan(finest, named, duration.value);
  if (time.kind === 'time') return onClock(time, unit, amount);
  return unit === 'year' || unit === 'month' ? onCalendar(time, unit === 'year' ? amount * 12 : amount) : onTimeline(time, unit, amount);
}

function unitOf({ scale, unit, fromFhir }: Quantity): string | undefined {
  if (scale === 'calendar') return unit;
  if (scale !== 'ucum') return undefined;
  return ucumUnits.get(unit) ?? (fromFhir ? fhirOnlyUnits.get(unit) : undefined);
}

/** Fractions count for seconds only; above, what is added is whole. */
function inUnitNoFinerThan(finest: string, unit: string, value: number): readonly [string, number] {
  let current = unit;
  let amount = value;
  const isFiner = (name: string): boolean =>
    name === 'week' ? levels.indexOf('day') > levels.indexOf(finest) : name !== finest && levels.indexOf(name) > levels.indexOf(finest);
  while (current === 'millisecond' || isFiner(current)) {
    const next = coarser.get(current);
    if (next === undefined) break;
    amount /= next[1];
    current = next[0];
  }
  return [current, current === 'second' ? amount : Math.trunc(amount)];
}

const secondsOf = new Map([
  ['week', 604800],
  ['day', 86400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
]);

const dayLength = 86400000;

function onClock(time: Temporal, unit: string, amount: number): Temporal {
  const sum = sinceMidnight(time.fields, unit, amount);
  return new Temporal('time', clock(((sum % dayLength) + dayLength) % dayLength).slice(0, time.fields.length));
}

function onCalendar(time: Temporal, months: number): Temporal {
  const [year = 0, month = 1, day, ...rest] = time.fields;
  const sum = year * 12 + (month - 1) + months;
  const newYear = Math.floor(sum / 12);
  const newMonth = sum - newYear * 12 + 1;
  const fields = [newYear, newMonth, ...(day === undefined ? [] : [Math.min(day, daysInMonth(newYear, newMonth)), ...rest])];
  return new Temporal(time.kind, fields.slice(0, time.fields.length), time.offset);
}

function onTimeline(time: Temporal, unit: string, amount: number): Temporal {
  const [year = 0, month = 1, day = 1, ...clockFields] = time.fields;
  const start = new Date(0);
  start.setUTCFullYear(year, month - 1, day);
  const sum = sinceMidnight(clockFields, unit, amount);
  const days = Math.floor(sum / dayLength);
  start.setUTCDate(start.getUTCDate() + days);
  const fields = [start.getUTCFullYear(), start.getUTCMonth() + 1, start.getUTCDate(), ...clock(sum - days * dayLength)];
  return new Temporal(time.kind, fields.slice(0, time.fields.length), time.offset);
}

/** Milliseconds since midnight of a time of day to which an amount is added; whole, so that no noise of fractions moves a day. */
function sinceMidnight([hour = 0, minute = 0, second = 0]: readonly number[], unit: string, amount: number): number {
  return Math.round((hour * 3600 + minute * 60 + second + amount * (secondsOf.get(unit) ?? 0)) * 1000);
}

/** Hour, minute and second. */
function clock(milliseconds: number): number[] {
  return [Math.floor(milliseconds / 3600000), Math.floor(milliseconds / 60000) % 60, (milliseconds % 60000) / 1000];
}
