import { isCalendarDate, isClockTime, offsetMinutes } from '../../finding/calendar.js';
import { danishDay, dayNumber, startOfDanishDay, type DayNumber } from './danish-time.js';

/**
 * All that a FHIR date, dateTime or instant can mean: its first and last millisecond (since 1970 UTC, both included). With a
 * time of day they are the same; `2026-03` is anything in March, in Danish local time.
 */
export interface TimeSpan {
  readonly first: number;
  readonly last: number;
}

const dateTime = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d):(\d\d)(?:\.(\d+))?(Z|[+-]\d\d:\d\d))?)?)?$/;

/** Reads a FHIR date, dateTime or instant; undefined for what is none, or names a time that does not exist. */
export function readTime(text: string): TimeSpan | undefined {
  const match = dateTime.exec(text);
  if (!match) return undefined;
  const [, year, month, day, hours] = match;
  if (hours !== undefined) return readInstant(match);
  const from = { year: Number(year), month: Number(month ?? 1), day: Number(day ?? 1) };
  if (!isCalendarDate(from.year, from.month, from.day)) return undefined;
  const to = day !== undefined ? { ...from, day: from.day + 1 } : month !== undefined ? { ...from, month: from.month + 1 } : { ...from, year: from.year + 1 };
  return { first: startOfDanishDay(dayNumber(from)), last: startOfDanishDay(dayNumber(to)) - 1 };
}

function readInstant([, year, month, day, hours, minutes, seconds, fraction = '', zone = '']: RegExpExecArray): TimeSpan | undefined {
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  const [h, m, s] = [Number(hours), Number(minutes), Number(seconds)];
  const offset = offsetMinutes(zone);
  if (offset === undefined || !isCalendarDate(date.year, date.month, date.day) || !isClockTime(h, m, s)) return undefined;
  const milliseconds = Number(fraction.padEnd(3, '0').slice(0, 3));
  const instant = dayNumber(date) * 86_400_000 + ((h * 60 + m - offset) * 60 + s) * 1000 + milliseconds;
  return { first: instant, last: instant };
}

/** True when one time is before the other, whatever they mean within their precision. */
export function isCertainlyBefore(a: TimeSpan, b: TimeSpan): boolean {
  return a.last < b.first;
}

/** The days it can be in Denmark. */
export function danishDays({ first, last }: TimeSpan): { readonly first: DayNumber; readonly last: DayNumber } {
  return { first: danishDay(first), last: danishDay(last) };
}
