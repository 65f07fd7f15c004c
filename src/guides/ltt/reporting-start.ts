import { dayNumber, startOfDanishDay } from '../../finding/danish-time.js';
import type { TimeSpan } from '../../rules/time/time-span.js';

const start = startOfDanishDay(dayNumber({ year: 2026, month: 4, day: 1 }));

/** Reporting is mandatory from 1 April 2026, which begins at midnight in Denmark [SDS 6]. */
export const reportingStart: TimeSpan = { first: start, last: start };
