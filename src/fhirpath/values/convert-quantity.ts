import { FhirpathError, type Site } from '../error.js';
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

/** UCUM's own: its year is the Julian one, and its month a twelfth of that. */
const ucumSeconds = new Map([
  ['a', 31557600],
  ['mo', 2629800],
  ['wk', 604800],
  ['d', 86400],
  ['h', 3600],
  ['min', 60],
  ['s', 1],
  ['ms', 0.001],
]);

const calendarOfUcum = new Map([
  ['a', 'year'],
  ['mo', 'month'],
]);

/**
 * The number that `from` has in the unit of `to`. Undefined when the two cannot be compared, as years with UCUM's `d`.
 * What needs UCUM's conversion tables is `unsupported`: the fallback has them.
 */
export function valueInUnitOf(from: Quantity, to: Quantity, site: Site): number | undefined {
  if (from.scale === to.scale && from.unit === to.unit) return from.value;
  if (from.scale === 'other' || to.scale === 'other') return undefined;
  const [a, b] = onOneScale(from, to);
  if (a.scale === 'calendar' && b.scale === 'calendar' && isYearOrMonth(a) && isYearOrMonth(b)) {
    return a.unit === b.unit ? a.value : a.unit === 'year' ? a.value * 12 : a.value / 12;
  }
  const seconds = secondsOf(a);
  const target = secondsOf(b);
  if (seconds !== undefined && target !== undefined) {
    // A calendar year or month is no fixed length, so it has no place on UCUM's scale (N1, 4.1.8).
    if (a.scale !== b.scale && (isLong(a) || isLong(b))) return undefined;
    return (a.value * seconds) / target;
  }
  // A length of time is never a mass; one of them known to be time is enough only if the other is on the calendar.
  throw new FhirpathError(
    'unsupported',
    `Comparing the unit ${from.unit} with ${to.unit} needs UCUM's conversion tables.`,
    site,
  );
}

/** A FHIR Quantity in `a` or `mo` beside a calendar unit is read as calendar years or months. */
function onOneScale(from: Quantity, to: Quantity): readonly [Quantity, Quantity] {
  if (from.scale === to.scale) return [from, to];
  return [asCalendar(from), asCalendar(to)];
}

function asCalendar(quantity: Quantity): Quantity {
  const unit = quantity.fromFhir ? calendarOfUcum.get(quantity.unit) : undefined;
  return unit === undefined ? quantity : new Quantity(quantity.value, unit, 'calendar', true);
}

function secondsOf(quantity: Quantity): number | undefined {
  return (quantity.scale === 'calendar' ? calendarSeconds : ucumSeconds).get(quantity.unit);
}

function isYearOrMonth(quantity: Quantity): boolean {
  return quantity.unit === 'year' || quantity.unit === 'month';
}

function isLong(quantity: Quantity): boolean {
  return isYearOrMonth(quantity) || quantity.unit === 'a' || quantity.unit === 'mo';
}
