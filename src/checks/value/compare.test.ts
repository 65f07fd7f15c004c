import { describe, expect, it } from 'vitest';
import { compareValues } from './compare.js';

const order = (a: unknown, b: unknown): '<' | '>' | '=' | '?' => {
  const [there, back] = [compareValues(a, b), compareValues(b, a)].map((difference) =>
    difference === undefined ? undefined : Math.sign(difference),
  );
  if (there === undefined || back === undefined) return '?';
  expect(there + back).toBe(0);
  return there < 0 ? '<' : there > 0 ? '>' : '=';
};

describe('two values', () => {
  it.each<[unknown, '<' | '>' | '=' | '?', unknown]>([
    [1, '<', 2],
    [1.5, '=', 1.5],
    [-1, '<', 0],
    ['2025', '<', '2026'],
    ['2026', '=', '2026'],
    ['2026-03', '<', '2026-04-01'],
    ['2026-04', '?', '2026-04-01'],
    ['2026', '?', '2026-04-01'],
    ['2026-04-01', '?', '2026-04-01T10:00:00Z'],
    ['2026-03-31', '<', '2026-04-01T10:00:00Z'],
    ['2026-04-01T10:00:00Z', '=', '2026-04-01T12:00:00+02:00'],
    ['2026-04-01T10:00:00Z', '=', '2026-04-01T10:00:00.000Z'],
    ['2026-04-01T00:30:00+02:00', '<', '2026-03-31T23:00:00Z'],
    ['2016-12-31T23:59:60Z', '>', '2016-12-31T23:59:59Z'],
    ['2016-12-31T23:59:60.5Z', '>', '2016-12-31T23:59:60Z'],
    ['2016-12-31T23:59:60Z', '<', '2017-01-01T00:00:01Z'],
    ['10:00:00', '<', '10:00:01'],
    ['10:00:00', '=', '10:00:00.0'],
    ['10:00:00.5', '>', '10:00:00.25'],
    ['23:59:60', '>', '23:59:59'],
    ['09:00:00', '<', '10:00:00'],
    [{ value: 1, code: 'mg', system: 'u' }, '<', { value: 2, code: 'mg', system: 'u' }],
    [{ value: 1, code: 'mg', system: 'u' }, '?', { value: 2, code: 'g', system: 'u' }],
    [{ value: 1, code: 'mg', system: 'u' }, '?', { value: 2, code: 'mg', system: 'v' }],
    [{ value: 1, unit: 'mg' }, '<', { value: 2, unit: 'mg' }],
    [{ value: 1, unit: 'mg' }, '?', { value: 2, unit: 'g' }],
    [
      { value: 1.005, code: 'g', system: 'http://unitsofmeasure.org' },
      '=',
      { value: 1005, code: 'mg', system: 'http://unitsofmeasure.org' },
    ],
    [
      { value: 4.35, code: 'm', system: 'http://unitsofmeasure.org' },
      '<',
      { value: 435.1, code: 'cm', system: 'http://unitsofmeasure.org' },
    ],
    [{ value: 1, code: 'g', system: 'http://unitsofmeasure.org' }, '?', { value: 1, code: 'm', system: 'http://unitsofmeasure.org' }],
    [{ value: 1 }, '<', { value: 2 }],
    [{ unit: 'mg' }, '?', { value: 2, unit: 'mg' }],
    [1, '?', '2026'],
    [null, '?', 1],
    [{}, '?', []],
  ])('%j %s %j', (a, expected, b) => {
    expect(order(a, b)).toBe(expected);
  });
});
