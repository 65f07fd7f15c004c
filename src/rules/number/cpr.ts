import { isCalendarDate } from '../../fhir/calendar.js';
import { dayNumber, type CalendarDate, type DayNumber } from '../../finding/danish-time.js';
import { digitsAt } from './digits.js';

/** The system of CPR numbers in FHIR (dk-core-cpr-identifier). */
export const cprSystem = 'urn:oid:1.2.208.176.1.2';

/**
 * The date a CPR number begins with, DDMMYY, its century taken from the seventh digit and the year (the table at cpr.dk).
 * The date need not exist: ask isCalendarDate. Undefined for what is not ten digits.
 */
export function cprDate(number: string): CalendarDate | undefined {
  if (number.length !== 10 || digitsAt(number, 0, 10) < 0) return undefined;
  const year = digitsAt(number, 4, 2);
  return { year: centuryOf(digitsAt(number, 6, 1), year) + year, month: digitsAt(number, 2, 2), day: digitsAt(number, 0, 2) };
}

/** The birthday that a CPR number states, as a day; undefined when it states none that exists. */
export function birthDay(number: string): DayNumber | undefined {
  const date = cprDate(number);
  return date && isCalendarDate(date.year, date.month, date.day) ? dayNumber(date) : undefined;
}

function centuryOf(digit: number, year: number): 1800 | 1900 | 2000 {
  if (digit <= 3) return 1900;
  if (digit === 4 || digit === 9) return year <= 36 ? 2000 : 1900;
  return year <= 57 ? 2000 : 1800;
}

const weights = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

/** True when ten digits pass modulus 11. Since 2007 there are valid CPR numbers that do not; made-up ones seldom do. */
export function passesModulus11(number: string): boolean {
  return (
    number.length === 10 &&
    digitsAt(number, 0, 10) >= 0 &&
    weights.reduce((sum, weight, index) => sum + weight * (number.charCodeAt(index) - 0x30), 0) % 11 === 0
  );
}
