import { isCalendarDate, isClockTime, offsetMinutes } from '../../fhir/calendar.js';
import { Temporal, type TemporalKind } from './temporal.js';

const datePattern = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/;
const dateTimePattern = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T(?:(\d\d)(?::(\d\d)(?::(\d\d(?:\.\d+)?))?)?(Z|[+-]\d\d:\d\d)?)?)?$/;
const timePattern = /^T?(\d\d)(?::(\d\d)(?::(\d\d(?:\.\d+)?))?)?$/;

/** The date, date with time, or time of day that `text` writes; undefined when it is none, or one that does not exist. */
export function parseTemporal(kind: TemporalKind, text: string): Temporal | undefined {
  if (kind === 'date') return parseDate(text);
  return kind === 'time' ? parseTime(text) : parseDateTime(text);
}

function parseDate(text: string): Temporal | undefined {
  const match = datePattern.exec(text);
  if (match === null) return undefined;
  const fields = numbers(match.slice(1, 4));
  return isDate(fields) ? new Temporal('date', fields) : undefined;
}

function parseTime(text: string): Temporal | undefined {
  const match = timePattern.exec(text);
  if (match === null) return undefined;
  const fields = numbers(match.slice(1, 4));
  return isTime(fields) ? new Temporal('time', fields) : undefined;
}

function parseDateTime(text: string): Temporal | undefined {
  const match = dateTimePattern.exec(text);
  if (match === null) return undefined;
  const fields = numbers(match.slice(1, 7));
  // A time of day belongs to a whole date, and a zone to a time of day.
  if (match[4] !== undefined && match[3] === undefined) return undefined;
  if (match[7] !== undefined && match[4] === undefined) return undefined;
  const offset = match[7] === undefined ? undefined : offsetMinutes(match[7]);
  if ((match[7] !== undefined && offset === undefined) || !isDate(fields) || !isTime(fields.slice(3))) return undefined;
  return new Temporal('dateTime', fields, offset);
}

function numbers(parts: readonly (string | undefined)[]): number[] {
  return parts.filter((part) => part !== undefined).map(Number);
}

function isDate([year = 0, month = 1, day = 1]: readonly number[]): boolean {
  return isCalendarDate(year, month, day);
}

function isTime([hour = 0, minute = 0, second = 0]: readonly number[]): boolean {
  return isClockTime(hour, minute, second);
}
