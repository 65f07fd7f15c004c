import { isCalendarDate, isClockTime, offsetMinutes } from '../../fhir/calendar.js';
import { noHint } from '../../finding/hint.js';
import type { Bilingual } from '../../finding/message.js';
import { jsonKind, shown, type PrimitiveFault, type PrimitiveFormat } from './format.js';
import { repairedDate, type DateType, type RepairedDate } from './repair-date.js';
import { aString, wrongKind } from './text.js';

/** Year, month, day, hour, minute, second, fraction, zone: every part that R4's dateTime may have. */
const dateTimePattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?)?)?$/;
const timePattern = /^(\d{2}):(\d{2}):(\d{2})(?:\.\d+)?$/;

const expectations = {
  date: { en: 'a date: YYYY-MM-DD, YYYY-MM or YYYY', da: 'en dato: ÅÅÅÅ-MM-DD, ÅÅÅÅ-MM eller ÅÅÅÅ' },
  dateTime: {
    en: 'a time as YYYY-MM-DDThh:mm:ss with an offset (+02:00) or Z, or a date as YYYY-MM-DD, YYYY-MM or YYYY',
    da: 'et tidspunkt som ÅÅÅÅ-MM-DDTtt:mm:ss med forskydning (+02:00) eller Z eller en dato som ÅÅÅÅ-MM-DD, ÅÅÅÅ-MM eller ÅÅÅÅ',
  },
  instant: {
    en: 'a time as YYYY-MM-DDThh:mm:ss with an offset (+02:00) or Z',
    da: 'et tidspunkt som ÅÅÅÅ-MM-DDTtt:mm:ss med forskydning (+02:00) eller Z',
  },
  time: { en: 'a time of day as hh:mm:ss', da: 'et klokkeslæt som tt:mm:ss' },
} as const;

export const date = dateLike('date');
export const dateTime = dateLike('dateTime');
export const instant = dateLike('instant');

export const time: PrimitiveFormat = (value) => {
  if (typeof value !== 'string') return wrongKind(aString, value);
  if (value === '') return { id: 'primitive-empty', params: {} };
  const match = timePattern.exec(value);
  if (!match) return { id: 'primitive-format', params: { value: shown(value), expected: expectations.time, hint: noHint } };
  return isClockTime(Number(match[1]), Number(match[2]), Number(match[3]))
    ? undefined
    : { id: 'date-nonexistent', params: { value: shown(value), hint: noHint } };
};

function dateLike(type: 'date' | 'dateTime' | 'instant'): PrimitiveFormat {
  return (value) => {
    if (typeof value !== 'string') return typeof value === 'number' ? numberFault(type, value) : wrongKind(aString, value);
    if (value === '') return { id: 'primitive-empty', params: {} };
    const match = dateTimePattern.exec(value);
    if (!match) return formatFault(type, value);
    const [, year, month, day, hour, minute, second, , zone] = match;
    const hasTime = hour !== undefined;
    if ((type === 'date' && hasTime) || (type === 'instant' && second === undefined)) return formatFault(type, value);
    // A dateTime gives seconds wherever it gives hours; they may be zero.
    if (hasTime && second === undefined) return formatFault(type, value);
    if (!isCalendarDate(Number(year), month === undefined ? 1 : Number(month), day === undefined ? 1 : Number(day)))
      return nonexistent(type, value);
    if (hasTime && !isClockTime(Number(hour), Number(minute), Number(second))) return nonexistent(type, value);
    if (hasTime && zone === undefined) return zoneMissing(type, value);
    return zone === undefined || offsetMinutes(zone) !== undefined ? undefined : nonexistent(type, value);
  };
}

function formatFault(type: DateType, value: string): PrimitiveFault {
  const repaired = repairedDate(value, type);
  return {
    id: 'primitive-format',
    params: { value: shown(value), expected: expectations[type], hint: hintFor(repaired) },
    ...suggesting(repaired),
  };
}

function nonexistent(type: DateType, value: string): PrimitiveFault {
  const repaired = repairedDate(value, type);
  return { id: 'date-nonexistent', params: { value: shown(value), hint: hintFor(repaired) }, ...suggesting(repaired) };
}

function zoneMissing(type: DateType, value: string): PrimitiveFault {
  const repaired = repairedDate(value, type);
  const hint =
    repaired === undefined
      ? ofDenmark
      : { en: `: ${repaired.value} if it is Danish time`, da: `: ${repaired.value}, hvis det er dansk tid` };
  return { id: 'date-zone-missing', params: { value: shown(value), hint }, ...suggesting(repaired) };
}

/** Seconds or milliseconds since 1970 are what some programs send. */
function numberFault(type: DateType, value: number): PrimitiveFault {
  const repaired = repairedDate(String(value), type);
  return {
    id: 'primitive-json-type',
    params: { expected: expectations[type], found: jsonKind(value), hint: hintFor(repaired) },
    ...suggesting(repaired),
  };
}

/** An hour that Danish clocks show twice, or never. */
const ofDenmark: Bilingual = { en: ' (+01:00 or +02:00 for Danish time)', da: ' (+01:00 eller +02:00 for dansk tid)' };

function hintFor(repaired: RepairedDate | undefined): Bilingual {
  if (repaired === undefined) return noHint;
  const { value, assumesDanishTime } = repaired;
  return assumesDanishTime
    ? { en: `; send ${value} if it is Danish time`, da: `; send ${value}, hvis det er dansk tid` }
    : { en: `; send ${value}`, da: `; send ${value}` };
}

function suggesting(repaired: RepairedDate | undefined): { readonly suggestion?: string } {
  return repaired === undefined ? {} : { suggestion: repaired.value };
}
