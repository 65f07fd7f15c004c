import { isCalendarDate, isClockTime, offsetMinutes } from '../../fhir/calendar.js';
import { shown, type PrimitiveFault, type PrimitiveFormat } from './format.js';
import { wrongKind } from './text.js';

/** Year, month, day, hour, minute, second, fraction, zone: every part that R4's dateTime may have. */
const dateTimePattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?)?)?$/;
const timePattern = /^(\d{2}):(\d{2}):(\d{2})(?:\.\d+)?$/;

const expectations = {
  date: { en: 'YYYY, YYYY-MM or YYYY-MM-DD', da: 'ÅÅÅÅ, ÅÅÅÅ-MM eller ÅÅÅÅ-MM-DD' },
  dateTime: {
    en: 'YYYY, YYYY-MM, YYYY-MM-DD or YYYY-MM-DDThh:mm:ss with Z or an offset (+01:00)',
    da: 'ÅÅÅÅ, ÅÅÅÅ-MM, ÅÅÅÅ-MM-DD eller ÅÅÅÅ-MM-DDTtt:mm:ss med Z eller en forskydning (+01:00)',
  },
  instant: { en: 'YYYY-MM-DDThh:mm:ss with Z or an offset (+01:00)', da: 'ÅÅÅÅ-MM-DDTtt:mm:ss med Z eller en forskydning (+01:00)' },
  time: { en: 'hh:mm:ss', da: 'tt:mm:ss' },
} as const;

export const date = dateLike('date');
export const dateTime = dateLike('dateTime');
export const instant = dateLike('instant');

export const time: PrimitiveFormat = (value) => {
  if (typeof value !== 'string') return wrongKind('time', 'string', value);
  if (value === '') return { id: 'primitive-empty', params: {} };
  const match = timePattern.exec(value);
  if (!match) return formatFault('time', value);
  return isClockTime(Number(match[1]), Number(match[2]), Number(match[3])) ? undefined : nonexistent(value);
};

function dateLike(type: 'date' | 'dateTime' | 'instant'): PrimitiveFormat {
  return (value) => {
    if (typeof value !== 'string') return wrongKind(type, 'string', value);
    if (value === '') return { id: 'primitive-empty', params: {} };
    const match = dateTimePattern.exec(value);
    if (!match) return formatFault(type, value);
    const [, year, month, day, hour, minute, second, , zone] = match;
    const hasTime = hour !== undefined;
    if ((type === 'date' && hasTime) || (type === 'instant' && second === undefined)) return formatFault(type, value);
    // A dateTime gives seconds wherever it gives hours; they may be zero.
    if (hasTime && second === undefined) return formatFault(type, value);
    if (!isCalendarDate(Number(year), month === undefined ? 1 : Number(month), day === undefined ? 1 : Number(day))) return nonexistent(value);
    if (hasTime && !isClockTime(Number(hour), Number(minute), Number(second))) return nonexistent(value);
    if (hasTime && zone === undefined) return { id: 'date-zone-missing', params: { value: shown(value) } };
    return zone === undefined || offsetMinutes(zone) !== undefined ? undefined : nonexistent(value);
  };
}

function formatFault(type: keyof typeof expectations, value: string): PrimitiveFault {
  return { id: 'primitive-format', params: { value: shown(value), type, expected: expectations[type] } };
}

function nonexistent(value: string): PrimitiveFault {
  return { id: 'date-nonexistent', params: { value: shown(value) } };
}
