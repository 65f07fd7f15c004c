import { calendarDate, type CalendarDate, type DayNumber } from '../../finding/danish-time.js';

/** Ages in whole years between which somebody is, where their age or the day is not certain. */
export interface AgeRange {
  readonly youngest: number;
  readonly oldest: number;
}

/**
 * The age that somebody born on one day has on another: a year more from the birthday on, that day included. One who is born
 * on 29 February may have their birthday on the day before or after where there is none, so both are allowed for.
 * @param days the first and last day that are meant; the same, where the day is certain
 */
export function ageRange(born: DayNumber, days: { readonly first: DayNumber; readonly last: DayNumber }): AgeRange {
  const birth = calendarDate(born);
  const isLeapDay = birth.month === 2 && birth.day === 29;
  return {
    youngest: age(birth, calendarDate(days.first)),
    oldest: age(isLeapDay ? { ...birth, day: 28 } : birth, calendarDate(days.last)),
  };
}

function age(birth: CalendarDate, day: CalendarDate): number {
  const hadBirthday = day.month > birth.month || (day.month === birth.month && day.day >= birth.day);
  return day.year - birth.year - (hadBirthday ? 0 : 1);
}
