import { isCalendarDate, isClockTime, zoneOffset } from '../../fhir/calendar.js';
import { digitsAt } from '../number/digits.js';
import { danishDay, daysSince1970, startOfDanishDay, type DayNumber } from '../../finding/danish-time.js';

/**
 * All that a FHIR date, dateTime or instant can mean: its first and last millisecond (since 1970 UTC, both included). With a
 * time of day they are the same; `2026-03` is anything in March, in Danish local time.
 */
export interface TimeSpan {
  readonly first: number;
  readonly last: number;
}

/** Reads a FHIR date, dateTime or instant; undefined for what is none, or names a time that does not exist. */
export function readTime(text: string): TimeSpan | undefined {
  const { length } = text;
  const year = digitsAt(text, 0, 4);
  const month = length < 7 ? 1 : partAt(text, 4, hyphen);
  const day = length < 10 ? 1 : partAt(text, 7, hyphen);
  if (!isCalendarDate(year, month, day)) return undefined;
  if (length > 10) return readInstant(text, daysSince1970(year, month, day));
  if (length === 10) return spanOf(daysSince1970(year, month, day), daysSince1970(year, month, day + 1));
  if (length === 7) return spanOf(daysSince1970(year, month, 1), daysSince1970(year, month + 1, 1));
  return length === 4 ? spanOf(daysSince1970(year, 1, 1), daysSince1970(year + 1, 1, 1)) : undefined;
}

const [plus, hyphen, dot, colon, letterT, letterZ] = [0x2b, 0x2d, 0x2e, 0x3a, 0x54, 0x5a];

/** Two digits after a separator; -1 where there are none. */
function partAt(text: string, offset: number, separator: number): number {
  return text.charCodeAt(offset) === separator ? digitsAt(text, offset + 1, 2) : -1;
}

/** From the beginning of one day to the end of the one before another. */
function spanOf(from: DayNumber, to: DayNumber): TimeSpan {
  return { first: startOfDanishDay(from), last: startOfDanishDay(to) - 1 };
}

/** `Thh:mm:ss`, perhaps a fraction, and a zone. */
function readInstant(text: string, day: DayNumber): TimeSpan | undefined {
  const hours = partAt(text, 10, letterT);
  const minutes = partAt(text, 13, colon);
  const seconds = partAt(text, 16, colon);
  if (hours < 0 || minutes < 0 || seconds < 0 || !isClockTime(hours, minutes, seconds)) return undefined;
  const zoneStart = text.charCodeAt(19) === dot ? endOfDigits(text, 20) : 19;
  if (zoneStart === 20) return undefined;
  const offset = zoneAt(text, zoneStart);
  if (offset === undefined) return undefined;
  const instant = day * 86_400_000 + ((hours * 60 + minutes - offset) * 60 + seconds) * 1000 + milliseconds(text, zoneStart);
  return { first: instant, last: instant };
}

function endOfDigits(text: string, start: number): number {
  let end = start;
  while (text.charCodeAt(end) >= 0x30 && text.charCodeAt(end) <= 0x39) end++;
  return end;
}

/** Of a fraction of any length that ends at `end`, if there is one. */
function milliseconds(text: string, end: number): number {
  return end === 19 ? 0 : Number(text.slice(20, Math.min(end, 23)).padEnd(3, '0'));
}

/** Minutes east of UTC of the zone that is the rest of the text. */
function zoneAt(text: string, start: number): number | undefined {
  const sign = text.charCodeAt(start);
  if (sign === letterZ) return text.length === start + 1 ? 0 : undefined;
  if ((sign !== plus && sign !== hyphen) || text.length !== start + 6) return undefined;
  const hours = digitsAt(text, start + 1, 2);
  const minutes = partAt(text, start + 3, colon);
  if (hours < 0 || minutes < 0) return undefined;
  return zoneOffset(sign === hyphen ? -1 : 1, hours, minutes);
}

/** True when one time is before the other, whatever they mean within their precision. */
export function isCertainlyBefore(a: TimeSpan, b: TimeSpan): boolean {
  return a.last < b.first;
}

/** The days it can be in Denmark. */
export function danishDays({ first, last }: TimeSpan): { readonly first: DayNumber; readonly last: DayNumber } {
  const day = danishDay(first);
  return { first: day, last: last === first ? day : danishDay(last) };
}

/** True when two times, as they are written, can mean the same; also when one of them is no time, and nothing can be said. */
export function mayBeTheSame(a: string, b: string): boolean {
  const [one, other] = [readTime(a), readTime(b)];
  return one === undefined || other === undefined || (!isCertainlyBefore(one, other) && !isCertainlyBefore(other, one));
}
