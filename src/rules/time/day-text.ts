import type { TimeValue } from '../view/values.js';
import { calendarDate } from '../../finding/danish-time.js';
import { danishDays } from './time-span.js';

/** The day it was in Denmark, as `2026-05-12`; what is not of one day stays as it is written. */
export function danishDayText({ text, span }: TimeValue): string {
  const { first, last } = danishDays(span);
  if (first !== last) return text;
  const { year, month, day } = calendarDate(first);
  return [String(year).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-');
}
