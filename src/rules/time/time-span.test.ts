import { describe, expect, it } from 'vitest';
import { cpuTime } from '../../finding/testing/cpu-time.js';
import { danishDays, isCertainlyBefore, mayBeTheSame, readTime } from './time-span.js';

const span = (text: string): string[] => {
  const { first, last } = readTime(text)!;
  return [first, last].map((instant) => new Date(instant).toISOString());
};

describe('what a time can mean', () => {
  it.each([
    ['2026-04-01T00:00:00+02:00', '2026-03-31T22:00:00.000Z'],
    ['2026-03-31T22:00:00Z', '2026-03-31T22:00:00.000Z'],
    ['2026-03-31T12:00:00-10:00', '2026-03-31T22:00:00.000Z'],
    ['2026-03-31T23:59:59.999999+02:00', '2026-03-31T21:59:59.999Z'],
    ['2026-03-31T23:59:59.5Z', '2026-03-31T23:59:59.500Z'],
    ['2026-03-31T23:59:60Z', '2026-04-01T00:00:00.000Z'],
    ['2026-03-31T00:00:00+00:30', '2026-03-30T23:30:00.000Z'],
  ])('%s is one instant', (text, instant) => {
    expect(span(text)).toEqual([instant, instant]);
  });

  it.each([
    ['2026-03-29', '2026-03-28T23:00:00.000Z', '2026-03-29T21:59:59.999Z'],
    ['2026-03', '2026-02-28T23:00:00.000Z', '2026-03-31T21:59:59.999Z'],
    ['2026-12', '2026-11-30T23:00:00.000Z', '2026-12-31T22:59:59.999Z'],
    ['2026', '2025-12-31T23:00:00.000Z', '2026-12-31T22:59:59.999Z'],
    ['2024-02-29', '2024-02-28T23:00:00.000Z', '2024-02-29T22:59:59.999Z'],
  ])('%s is any time of it in Denmark', (text, first, last) => {
    expect(span(text)).toEqual([first, last]);
  });

  it.each([
    '',
    '26',
    '2026-13',
    '2026-00',
    '2026-02-29',
    '2026-04-31',
    '0000',
    '2026-04-01T10:00:00',
    '2026-04-01T10:00Z',
    '2026-04-01T24:00:00Z',
    '2026-04-01T10:60:00Z',
    '2026-04-01T10:00:61Z',
    '2026-04-01T10:00:00+15:00',
    '2026-04-01 10:00:00Z',
    ' 2026',
    '2026-04-01T10:00:00.Z',
  ])('"%s" means nothing', (text) => {
    expect(readTime(text)).toBeUndefined();
  });

  it('takes a fraction of any length, in time that goes with it', () => {
    const spent = cpuTime();
    expect(readTime(`2026-04-01T10:00:00.${'1'.repeat(1_000_000)}Z`)?.first).toBe(Date.parse('2026-04-01T10:00:00.111Z'));
    expect(readTime(`2026-04-01T10:00:00.${'1'.repeat(1_000_000)}`)).toBeUndefined();
    expect(spent()).toBeLessThan(2000);
  });

  it.each([
    ['2026-03-31T23:59:59+02:00', '2026-04-01', true],
    ['2026-04-01T00:00:00+02:00', '2026-04-01', false],
    ['2026-03', '2026-04-01', true],
    ['2026', '2026-04-01', false],
    ['2026-04', '2026-04-01', false],
    ['2026-04-01', '2026-04-01T00:00:00+02:00', false],
  ])('%s is certainly before %s: %s', (a, b, expected) => {
    expect(isCertainlyBefore(readTime(a)!, readTime(b)!)).toBe(expected);
  });

  it('lies on one day, or on several', () => {
    const days = (text: string): number => {
      const { first, last } = danishDays(readTime(text)!);
      return last - first + 1;
    };
    expect([days('2026-05-12T23:59:59+02:00'), days('2026-05-12'), days('2026-02'), days('2026')]).toEqual([1, 1, 28, 365]);
  });
});

describe('two times as they are written', () => {
  it.each([
    ['2026-05-12T13:30:00+02:00', '2026-05-12T11:30:00Z', true],
    ['2026-05-12T13:30:00+02:00', '2026-05-12T11:30:01Z', false],
    ['2026-05-12', '2026-05-12T21:59:59Z', true],
    ['2026-05-12', '2026-05-12T22:00:00Z', false],
    ['2026-05', '2026-05-12', true],
    ['2026', '2025-12-31', false],
    ['2026-05-12', 'some day', true],
  ])('%s and %s can be the same: %s', (a, b, same) => {
    expect([mayBeTheSame(a, b), mayBeTheSame(b, a)]).toEqual([same, same]);
  });
});
