import { calendarDate, danishDay, danishOffset, startOfDanishDay } from '../finding/danish-time.js';
import type { Bilingual } from '../finding/message.js';

const months = ['januar', 'februar', 'marts', 'april', 'maj', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'december'];
const minute = 60_000;

/**
 * An instant as people read it: `2026-04-04 05:30 UTC`, and in Danish in Danish time, `4. april 2026 kl. 07.30`. @param iso an instant in
 * UTC
 */
export function timeText(iso: string): Bilingual {
  return { en: iso.replace('T', ' ').replace(/(?::\d\d(?:\.\d+)?)?Z$/, ' UTC'), da: danishText(Date.parse(iso)) };
}

function danishText(instant: number): string {
  const { year, month, day } = calendarDate(danishDay(instant));
  const midnight = startOfDanishDay(danishDay(instant));
  // The clock shows more than what has passed since midnight where summer time began in between.
  const clock = instant - midnight + danishOffset(instant) - danishOffset(midnight);
  const parts = [Math.floor(clock / (60 * minute)), Math.floor(clock / minute) % 60];
  return `${day}. ${months[month - 1]} ${year} kl. ${parts.map((part) => String(part).padStart(2, '0')).join('.')}`;
}
