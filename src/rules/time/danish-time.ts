/**
 * Danish local time (Europe/Copenhagen): one hour ahead of UTC, two from 01:00 UTC on the last Sunday of March to 01:00 UTC
 * on the last Sunday of October (directive 2000/84/EC; the same dates since 1996, before which there is nothing to report).
 * A test holds this against the time zone database. Intl knows it as well, but takes as long to load as a whole report to check.
 */

const hour = 3_600_000;
const day = 24 * hour;

/** A calendar date. Months are 1–12. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A day as a number that can be compared and counted with: days since 1 January 1970. */
export type DayNumber = number;

/** The number of a calendar day. Days and months beyond the calendar's carry over, as in Date. */
export function dayNumber({ year, month, day: dayOfMonth }: CalendarDate): DayNumber {
  // Date.UTC takes years below 100 for the twentieth century.
  return new Date(0).setUTCFullYear(year, month - 1, dayOfMonth) / day;
}

/** The calendar date of a day. */
export function calendarDate(number: DayNumber): CalendarDate {
  const date = new Date(number * day);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The day it is in Denmark at an instant (milliseconds since 1970 UTC). */
export function danishDay(instant: number): DayNumber {
  return Math.floor((instant + offsetAt(instant)) / day);
}

/** The instant at which a day begins in Denmark. No change of the clock falls on midnight. */
export function startOfDanishDay(number: DayNumber): number {
  const midnight = number * day;
  return midnight - offsetAt(midnight - hour);
}

function offsetAt(instant: number): number {
  const year = new Date(instant).getUTCFullYear();
  return instant >= changeIn(year, 3) && instant < changeIn(year, 10) ? 2 * hour : hour;
}

/** 01:00 UTC on the last Sunday of March or October, both of which have 31 days. */
function changeIn(year: number, month: 3 | 10): number {
  const last = dayNumber({ year, month, day: 31 });
  // 1 January 1970 was a Thursday, 4 days after a Sunday.
  const weekday = (((last + 4) % 7) + 7) % 7;
  return (last - weekday) * day + hour;
}
