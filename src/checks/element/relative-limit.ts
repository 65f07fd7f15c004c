import { daysInMonth } from '../../fhir/calendar.js';

/** UCUM's units of time that are a number of milliseconds. */
const milliseconds: ReadonlyMap<string, number> = new Map([
  ['s', 1000],
  ['min', 60_000],
  ['h', 3_600_000],
  ['d', 86_400_000],
  ['wk', 604_800_000],
]);

/** UCUM's units of time that are a number of months. */
const months: ReadonlyMap<string, number> = new Map([
  ['mo', 1],
  ['a', 12],
]);

/**
 * The moment that a relative limit means: for dates and times, minValue may be a duration to be subtracted from the current time,
 * and maxValue one to be added to it (http://hl7.org/fhir/R4/elementdefinition-definitions.html#ElementDefinition.minValue_x_).
 * @param direction -1 for minValue, 1 for maxValue
 * @returns an instant in UTC; undefined when the limit is no duration in a unit of time
 */
export function relativeMoment(limit: unknown, direction: -1 | 1, now: Date): string | undefined {
  if (typeof limit !== 'object' || limit === null) return undefined;
  const { value, code, unit } = limit as Readonly<Record<string, unknown>>;
  const of = code ?? unit;
  if (typeof value !== 'number' || typeof of !== 'string') return undefined;
  const length = milliseconds.get(of);
  const count = months.get(of);
  const moment =
    length !== undefined
      ? new Date(now.getTime() + direction * value * length)
      : count !== undefined
        ? plusMonths(now, Math.trunc(direction * value * count))
        : undefined;
  return moment === undefined || Number.isNaN(moment.getTime()) ? undefined : moment.toISOString();
}

/** The same day of another month, or its last where it has no such day. */
function plusMonths(moment: Date, count: number): Date {
  const month = moment.getUTCFullYear() * 12 + moment.getUTCMonth() + count;
  const year = Math.floor(month / 12);
  const other = new Date(moment);
  other.setUTCFullYear(year, month - year * 12, Math.min(moment.getUTCDate(), daysInMonth(year, month - year * 12 + 1)));
  return other;
}
