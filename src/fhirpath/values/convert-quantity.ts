import { inOtherUnit } from '../../units/convert.js';
import { Quantity } from './quantity.js';

/** Seconds of each unit of time. A calendar year is 365 days and a month 30 where they must be converted (N1, 5.5.8). */
const calendarSeconds = new Map([
  ['year', 31536000],
  ['month', 2592000],
  ['week', 604800],
  ['day', 86400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
  ['millisecond', 0.001],
]);

/** UCUM's units for the units of the calendar that have a fixed length (N1, 4.1.8). */
const ucumOfCalendar = new Map([
  ['week', 'wk'],
  ['day', 'd'],
  ['hour', 'h'],
  ['minute', 'min'],
  ['second', 's'],
  ['millisecond', 'ms'],
]);

const calendarOfUcum = new Map([
  ['a', 'year'],
  ['mo', 'month'],
]);

/**
 * The number that `from` has in the unit of `to`. Undefined when the two cannot be compared, as years with UCUM's `d`, or metres with
 * grams.
 */
export function valueInUnitOf(from: Quantity, to: Quantity): number | undefined {
  if (from.scale === to.scale && from.unit === to.unit) return from.value;
  if (from.scale === 'other' || to.scale === 'other') return undefined;
  const [a, b] = onOneScale(from, to);
  if (a.scale === 'calendar' && b.scale === 'calendar') return onCalendar(a, b);
  // A calendar year or month is no fixed length, so it has no place on UCUM's scale (N1, 4.1.8).
  const [source, target] = [ucumUnit(a), ucumUnit(b)];
  return source === undefined || target === undefined ? undefined : inOtherUnit(a.value, source, target);
}

/** The same for equivalence, where UCUM's year and month are those of the calendar: `1 year ~ 1 'a'` (N1, 6.1.2). */
export function equivalentValueInUnitOf(from: Quantity, to: Quantity): number | undefined {
  return from.scale === to.scale ? valueInUnitOf(from, to) : valueInUnitOf(asCalendar(from), asCalendar(to));
}

function onCalendar(a: Quantity, b: Quantity): number | undefined {
  if (isYearOrMonth(a) && isYearOrMonth(b)) return a.unit === b.unit ? a.value : a.unit === 'year' ? a.value * 12 : a.value / 12;
  const [seconds, target] = [calendarSeconds.get(a.unit), calendarSeconds.get(b.unit)];
  return seconds === undefined || target === undefined ? undefined : (a.value * seconds) / target;
}

function ucumUnit({ scale, unit }: Quantity): string | undefined {
  return scale === 'ucum' ? unit : ucumOfCalendar.get(unit);
}

/** A FHIR Quantity in `a` or `mo` beside a calendar unit is read as calendar years or months. */
function onOneScale(from: Quantity, to: Quantity): readonly [Quantity, Quantity] {
  if (from.scale === to.scale) return [from, to];
  return [ofFhir(from), ofFhir(to)];
}

function ofFhir(quantity: Quantity): Quantity {
  return quantity.fromFhir ? asCalendar(quantity) : quantity;
}

function asCalendar(quantity: Quantity): Quantity {
  const unit = quantity.scale === 'ucum' ? calendarOfUcum.get(quantity.unit) : undefined;
  return unit === undefined ? quantity : new Quantity(quantity.value, unit, 'calendar', quantity.fromFhir);
}

function isYearOrMonth(quantity: Quantity): boolean {
  return quantity.unit === 'year' || quantity.unit === 'month';
}
