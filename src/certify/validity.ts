import { isCalendarDate } from '../fhir/calendar.js';
import { calendarDate, danishDay } from '../finding/danish-time.js';

/** The date it is in Denmark at a time (ISO 8601 in UTC). */
export function danishDate(time: string): string {
  const { year, month, day } = calendarDate(danishDay(Date.parse(time)));
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

/** Whether the last day of something is over at a time. */
export function isOver(validUntil: string | undefined, time: string): boolean {
  return validUntil !== undefined && validUntil < danishDate(time);
}

/** Whether a text is a date that exists: `2027-12-31`. */
export function isDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  return isCalendarDate(Number(year), Number(month), Number(day));
}
