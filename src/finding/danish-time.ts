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
  return daysSince1970(year, month, dayOfMonth);
}

// Years that begin in March have their leap day last, so that days before a month are 30 or 31 each in a pattern of five
// months, 153 days, and nothing depends on the year (Gregorian calendar; four hundred years are 146,097 days).

/** The day that was 1 March of the year 0. */
const firstMarch = -719_468;

/** The same without an object: it is asked for every time in a report. Date takes ten times as long. */
export function daysSince1970(year: number, month: number, dayOfMonth: number): DayNumber {
  const fromMarch = month - 3;
  const marchYear = year + Math.floor(fromMarch / 12);
  const monthOfYear = fromMarch - Math.floor(fromMarch / 12) * 12;
  const before = Math.floor((153 * monthOfYear + 2) / 5);
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return firstMarch + marchYear * 365 + leapDays + before + dayOfMonth - 1;
}

/** The calendar date of a day. */
export function calendarDate(number: DayNumber): CalendarDate {
  const days = number - firstMarch;
  const centuries = Math.floor((4 * days + 3) / 146_097);
  const dayOfCentury = days - Math.floor((146_097 * centuries) / 4);
  const yearOfCentury = Math.floor((4 * dayOfCentury + 3) / 1461);
  const dayOfYear = dayOfCentury - Math.floor((1461 * yearOfCentury) / 4);
  const monthOfYear = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthOfYear < 10 ? monthOfYear + 3 : monthOfYear - 9;
  return {
    year: 100 * centuries + yearOfCentury + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthOfYear + 2) / 5) + 1,
  };
}

/** The day it is in Denmark at an instant (milliseconds since 1970 UTC). */
export function danishDay(instant: number): DayNumber {
  const inWinter = Math.floor((instant + hour) / day);
  // Summer time makes a difference in the last hour of a day only.
  return inWinter === Math.floor((instant + 2 * hour) / day) ? inWinter : Math.floor((instant + danishOffset(instant)) / day);
}

/** The instant at which a day begins in Denmark. No change of the clock falls on midnight. */
export function startOfDanishDay(number: DayNumber): number {
  const midnight = number * day;
  return midnight - danishOffset(midnight - hour);
}

/** How far Danish clocks are ahead of UTC at an instant: one hour, or two in summer time. In milliseconds. */
export function danishOffset(instant: number): number {
  const { year } = calendarDate(Math.floor(instant / day));
  return instant >= changeIn(year, 3) && instant < changeIn(year, 10) ? 2 * hour : hour;
}

/** 01:00 UTC on the last Sunday of March or October, both of which have 31 days. */
function changeIn(year: number, month: 3 | 10): number {
  const last = daysSince1970(year, month, 31);
  // 1 January 1970 was a Thursday, 4 days after a Sunday.
  const weekday = (((last + 4) % 7) + 7) % 7;
  return (last - weekday) * day + hour;
}

/** True for a time that states the offset of Danish winter time on a day of Danish summer time. */
export function hasWinterOffsetInSummer(value: string): boolean {
  if (!value.endsWith('+01:00')) return false;
  const [, date = '', clock = ''] = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?\+01:00$/.exec(value) ?? [];
  if (clock === '') return false;
  const [year = 0, month = 0, dayOfMonth = 0] = date.split('-').map(Number);
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  const instant = daysSince1970(year, month, dayOfMonth) * day + (hours - 1) * hour + (minutes / 60) * hour;
  return calendarDate(Math.floor(instant / day)).year >= 1996 && danishOffset(instant) === 2 * hour;
}
