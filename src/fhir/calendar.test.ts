import { describe, expect, it } from 'vitest';
import { daysInMonth, isCalendarDate, isClockTime, offsetMinutes } from './calendar.js';

describe('the calendar', () => {
  // Date knows it too, for years from 100.
  it('has the days that Date has', () => {
    for (let year = 1896; year <= 2104; year++) {
      for (let month = 1; month <= 12; month++) {
        const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
        expect(daysInMonth(year, month)).toBe(days);
        expect(isCalendarDate(year, month, days)).toBe(true);
        expect(isCalendarDate(year, month, days + 1)).toBe(false);
      }
    }
  });

  it.each([
    [0, 1, 1],
    [2026, 0, 1],
    [2026, 13, 1],
    [2026, 1, 0],
    [1900, 2, 29],
  ])('has no %i-%i-%i', (year, month, day) => {
    expect(isCalendarDate(year, month, day)).toBe(false);
  });

  // http://hl7.org/fhir/R4/datatypes.html#instant: the patterns of time and zone
  it.each([
    [0, 0, 0, true],
    [23, 59, 60, true],
    [23, 59, 60.5, true],
    [23, 59, 61, false],
    [24, 0, 0, false],
    [12, 60, 0, false],
  ])('a clock shows %i:%i:%d: %s', (hour, minute, second, shown) => {
    expect(isClockTime(hour, minute, second)).toBe(shown);
  });

  it.each([
    ['Z', 0],
    ['+00:00', 0],
    ['+01:00', 60],
    ['-03:30', -210],
    ['+14:00', 840],
    ['-14:00', -840],
    ['+14:01', undefined],
    ['+15:00', undefined],
    ['+01:60', undefined],
  ])('the zone %s is %s minutes east', (zone, minutes) => {
    expect(offsetMinutes(zone)).toBe(minutes);
  });
});
