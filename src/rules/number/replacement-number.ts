import { isCalendarDate } from '../../fhir/calendar.js';
import { digitsAt } from './digits.js';

/** The kinds of number that stand in for a CPR number. */
export type ReplacementKind = 'x-ecpr' | 'd-ecpr' | 'day-60';

/** A leap year, so that no 29 February is turned away: the century is not known. */
const leapYear = 2000;

/**
 * What kind of replacement number this is: a date as DDMMYY, then 1 or 7 (X-eCPR) or 0, 5 or 6 (D-eCPR), two letters and a
 * digit; or ten digits whose day is 60 too great, as some systems make them. Undefined for anything else.
 */
export function replacementKind(number: string): ReplacementKind | undefined {
  // Most are CPR numbers, which no expression need be asked about.
  if (number.length === 10 && digitsAt(number, 0, 10) >= 0) return hasDate(number, 60) ? 'day-60' : undefined;
  const lettered = /^(\d{6})-?([01567])[A-Za-z]{2}\d$/.exec(number);
  if (lettered) {
    const [, date = '', mark = ''] = lettered;
    if (!hasDate(date, 0)) return undefined;
    return '17'.includes(mark) ? 'x-ecpr' : 'd-ecpr';
  }
  return /^\d{6}-?\d{4}$/.test(number) && hasDate(number, 60) ? 'day-60' : undefined;
}

function hasDate(number: string, added: number): boolean {
  return isCalendarDate(leapYear, digitsAt(number, 2, 2), digitsAt(number, 0, 2) - added);
}
