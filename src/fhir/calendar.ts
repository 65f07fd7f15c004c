/** True when the Gregorian calendar has this date: years from 1, months and days from 1. */
export function isCalendarDate(year: number, month: number, day: number): boolean {
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Days of a month (1 to 12). */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** True for a time of day as R4 allows it: second 60 is a leap second, and 24:00 is not allowed. The second may have a fraction. */
export function isClockTime(hour: number, minute: number, second: number): boolean {
  return hour <= 23 && minute <= 59 && second < 61;
}

/** Minutes east of UTC of a zone, `Z` or `+01:00`; undefined for what no place has. */
export function offsetMinutes(zone: string): number | undefined {
  if (zone === 'Z') return 0;
  return zoneOffset(zone.startsWith('-') ? -1 : 1, Number(zone.slice(1, 3)), Number(zone.slice(4, 6)));
}

/** The same for hours and minutes that were read already (R4: from -14:00 to +14:00). */
export function zoneOffset(sign: 1 | -1, hours: number, minutes: number): number | undefined {
  const total = hours * 60 + minutes;
  return minutes > 59 || total > 14 * 60 ? undefined : sign * total;
}
