import { danishOffset, startOfDanishDay, type DayNumber } from '../finding/danish-time.js';
import { pick, type Draw } from './draw.js';

/** Milliseconds since 1970 UTC. */
export type Instant = number;

export const minute = 60_000;
export const hour = 60 * minute;

/** Offsets that a system may write the time with besides that of Danish time, in minutes. */
const offsets = [0, 120, -420, 765];

/** A time of a Danish working day. */
export function workingTime(draw: Draw, day: DayNumber): Instant {
  return startOfDanishDay(day) + draw.integer(8 * 60, 16 * 60) * minute;
}

/** The last second of a Danish day. */
export function lastSecondOf(day: DayNumber): Instant {
  return startOfDanishDay(day + 1) - 1000;
}

/** The time with one offset or another: what it means never depends on that. */
export function timeText(draw: Draw, instant: Instant): string {
  const [utc = 0, ...others] = offsets;
  return writeTime(instant, pick(draw, [utc, danishOffset(instant) / minute, ...others]));
}

/** The time as a Danish clock shows it, with the offset of that day: +01:00, or +02:00 in summer time. */
export function danishTimeText(instant: Instant): string {
  return writeTime(instant, danishOffset(instant) / minute);
}

/** @param offset minutes ahead of UTC */
export function writeTime(instant: Instant, offset: number): string {
  const local = new Date(instant + offset * minute).toISOString().slice(0, 19);
  if (offset === 0) return `${local}Z`;
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60].map((part) => String(part).padStart(2, '0'));
  return `${local}${offset < 0 ? '-' : '+'}${hours ?? ''}:${minutes ?? ''}`;
}
