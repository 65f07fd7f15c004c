import { describe, expect, it } from 'vitest';
import { calendarDate, danishDay, dayNumber, hasWinterOffsetInSummer, startOfDanishDay } from './danish-time.js';

const copenhagen = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Copenhagen', year: 'numeric', month: '2-digit', day: '2-digit' });
const iso = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

describe('the day it is in Denmark', () => {
  it('agrees with the time zone database before and after every hour at which a day can begin, over forty-five years', () => {
    const wrong: string[] = [];
    for (let noon = Date.UTC(1996, 0, 1, 12); noon < Date.UTC(2041, 0, 1); noon += 86_400_000) {
      // Midnight is at 23:00 UTC in winter and at 22:00 UTC in summer.
      for (const near of [noon + 10 * 3_600_000 - 1, noon + 10 * 3_600_000, noon + 11 * 3_600_000 - 1, noon + 11 * 3_600_000]) {
        if (iso(danishDay(near)) !== copenhagen.format(near)) wrong.push(new Date(near).toISOString());
      }
    }
    expect(wrong).toEqual([]);
  }, 60_000);

  it.each([
    ['2026-03-31T21:59:59Z', '2026-03-31'],
    ['2026-03-31T22:00:00Z', '2026-04-01'],
    ['2026-03-28T22:59:59Z', '2026-03-28'],
    ['2026-03-28T23:00:00Z', '2026-03-29'],
    ['2026-10-24T22:00:00Z', '2026-10-25'],
    ['2026-10-25T22:59:59Z', '2026-10-25'],
    ['2026-10-25T23:00:00Z', '2026-10-26'],
  ])('at %s is %s', (instant, day) => {
    expect(iso(danishDay(Date.parse(instant)))).toBe(day);
  });

  it('begins at its first instant', () => {
    for (let day = dayNumber({ year: 2025, month: 1, day: 1 }); day < dayNumber({ year: 2029, month: 1, day: 1 }); day++) {
      const start = startOfDanishDay(day);
      expect([danishDay(start - 1), danishDay(start)]).toEqual([day - 1, day]);
    }
  });
});

describe('the calendar', () => {
  it('counts days there and back, before 1970 and in the first century', () => {
    for (const date of [
      { year: 1970, month: 1, day: 1 },
      { year: 1858, month: 2, day: 28 },
      { year: 2036, month: 2, day: 29 },
      { year: 33, month: 12, day: 31 },
    ]) {
      expect(calendarDate(dayNumber(date))).toEqual(date);
    }
    expect(dayNumber({ year: 2026, month: 3, day: 1 }) - dayNumber({ year: 2026, month: 2, day: 28 })).toBe(1);
  });
});

describe('the offset of Danish winter time', () => {
  it.each([
    ['2026-09-21T10:00:00+01:00', true],
    ['2026-03-29T02:00:00+01:00', true],
    ['2026-03-29T01:59:59+01:00', false],
    ['2026-10-25T01:59:59+01:00', true],
    ['2026-10-25T02:00:00+01:00', false],
    ['2026-09-21T10:00:00+02:00', false],
    ['2026-09-21T10:00:00Z', false],
    ['2026-12-21T10:00:00+01:00', false],
    ['2026-09-21', false],
    ['1989-07-01T10:00:00+01:00', false],
  ])('of %s is out of season: %s', (value, expected) => {
    expect(hasWinterOffsetInSummer(value)).toBe(expected);
  });
});
