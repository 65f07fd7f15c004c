import { daysInMonth, isCalendarDate } from '../../fhir/calendar.js';
import { danishOffset, daysSince1970 } from '../../finding/danish-time.js';

export type DateType = 'date' | 'dateTime' | 'instant';

/** A date or time as FHIR writes it. */
export interface RepairedDate {
  readonly value: string;
  /** The offset was not in the data: it is the one of Danish time on that day. */
  readonly assumesDanishTime: boolean;
}

/** The parts of a date as people and programs write it. */
interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly time: string | undefined;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
/** Longer texts are not dates. */
const longest = 64;

/** `T10:00:00.5+0200` in the spellings of programs and people. Hour, minute, second, fraction, zone. */
const timePattern = /^(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,](\d{1,9}))?)?\s*(z|utc|gmt|[+-]\d{2}(?::?\d{2})?)?$/i;
const compactTime = /^(\d{2})(\d{2})(\d{2})?(z|[+-]\d{2}:?\d{2})?$/i;

/**
 * The date or time that was probably meant, as FHIR writes it. Undefined where the value may mean several: 04/05/2026, an
 * hour that Danish clocks show twice or never.
 */
export function repairedDate(value: string, type: DateType): RepairedDate | undefined {
  if (value.length > longest) return undefined;
  const text = value.trim();
  const epoch = fromEpoch(text, type);
  if (epoch !== undefined) return epoch;
  const parts = partsOf(text);
  if (parts === undefined || !isCalendarDate(parts.year, parts.month, parts.day)) return undefined;
  const date = isoDate(parts);
  if (type === 'date') return { value: date, assumesDanishTime: false };
  if (parts.time === undefined) return type === 'dateTime' ? { value: date, assumesDanishTime: false } : undefined;
  return withTime(parts, parts.time);
}

/** Milliseconds or seconds since 1970, or how .NET writes them: `/Date(1789977600000+0200)/`. */
function fromEpoch(text: string, type: DateType): RepairedDate | undefined {
  const [, dotNet, plain] = /^\/Date\((\d{12,13})(?:[+-]\d{4})?\)\/$|^(\d{13}|\d{10})$/.exec(text) ?? [];
  const digits = dotNet ?? plain;
  if (digits === undefined) return undefined;
  const instant = Number(digits) * (digits.length === 10 ? 1000 : 1);
  const offset = danishOffset(instant);
  const value = `${new Date(instant + offset).toISOString().slice(0, 19)}${offsetText(offset)}`;
  return { value: type === 'date' ? value.slice(0, 10) : value, assumesDanishTime: false };
}

function partsOf(text: string): Parts | undefined {
  const iso = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:(?:T|\s+(?:kl\.?\s*)?)(\S.*))?$/i.exec(text);
  if (iso) return parts(iso[1], iso[3], iso[4], iso[5]);
  const danish = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?:(?:T|,?\s+(?:kl\.?\s*)?)(\S.*))?$/i.exec(text);
  if (danish) {
    const [, first, separator, second, year, time] = danish;
    // With slashes the month may come first, as in the USA.
    if (separator === '/' && first !== second && Number(first) <= 12 && Number(second) <= 12) return undefined;
    return Number(second) > 12 ? parts(year, first, second, time) : parts(year, second, first, time);
  }
  const compact = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{4,6}(?:z|[+-]\d{2}:?\d{2})?))?$/i.exec(text);
  return compact ? parts(compact[1], compact[2], compact[3], compact[4]) : undefined;
}

function parts(year: string | undefined, month: string | undefined, date: string | undefined, time: string | undefined): Parts {
  return { year: Number(year), month: Number(month), day: Number(date), time };
}

function withTime(date: Parts, time: string): RepairedDate | undefined {
  const read = timePattern.exec(time) ?? compactParts(time);
  if (!read) return undefined;
  const [, hours, minutes, seconds = '00', fraction, zone] = read;
  // The end of a day is the beginning of the next one.
  const midnight = Number(hours) === 24 && Number(minutes) === 0 && Number(seconds) === 0;
  if (Number(hours) > (midnight ? 24 : 23) || Number(minutes) > 59 || Number(seconds) > 59) return undefined;
  const on = midnight ? nextDay(date) : date;
  const clock = `${midnight ? '00' : two(hours)}:${two(minutes)}:${two(seconds)}`;
  const offset = zone === undefined ? danishOffsetOf(on, midnight ? 0 : Number(hours), Number(minutes)) : zoneOf(zone);
  if (offset === undefined) return undefined;
  return {
    value: `${isoDate(on)}T${clock}${fraction === undefined ? '' : `.${fraction}`}${offset}`,
    assumesDanishTime: zone === undefined,
  };
}

function compactParts(time: string): (string | undefined)[] | undefined {
  const [whole, hours, minutes, seconds, zone] = compactTime.exec(time) ?? [];
  return whole === undefined ? undefined : [whole, hours, minutes, seconds, undefined, zone];
}

function nextDay({ year, month, day: date, time }: Parts): Parts {
  if (date < daysInMonth(year, month)) return { year, month, day: date + 1, time };
  return month < 12 ? { year, month: month + 1, day: 1, time } : { year: year + 1, month: 1, day: 1, time };
}

function zoneOf(zone: string): string | undefined {
  if (!/^[+-]/.test(zone)) return 'Z';
  const digits = zone.slice(1).replace(':', '').padEnd(4, '0');
  return Number(digits) > 1400 || Number(digits.slice(2)) > 59 ? undefined : `${zone.slice(0, 1)}${digits.slice(0, 2)}:${digits.slice(2)}`;
}

/** The offset of Danish time at what a clock on the wall shows; undefined where it shows that twice, or never. */
function danishOffsetOf({ year, month, day: date }: Parts, hours: number, minutes: number): string | undefined {
  const local = daysSince1970(year, month, date) * day + hours * hour + minutes * minute;
  const possible = [hour, 2 * hour].filter((offset) => danishOffset(local - offset) === offset);
  const [offset, second] = possible;
  return offset === undefined || second !== undefined ? undefined : offsetText(offset);
}

function offsetText(offset: number): string {
  return `+0${offset / hour}:00`;
}

function isoDate({ year, month, day: date }: Parts): string {
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`;
}

function two(value: number | string | undefined): string {
  return String(value ?? '').padStart(2, '0');
}
