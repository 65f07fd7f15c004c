import { describe, expect, it } from 'vitest';
import { digestOf } from './digest.js';

describe('the digest of a value', () => {
  it('does not depend on the order of properties', () => {
    expect(digestOf({ a: 1, b: { c: [1, 2], d: null } })).toBe(digestOf({ b: { d: null, c: [1, 2] }, a: 1 }));
  });

  it('is another for another value', () => {
    const values = [
      null,
      true,
      false,
      0,
      1,
      '',
      '0',
      '1',
      'true',
      'null',
      'ab',
      'ba',
      [],
      [[]],
      [1],
      ['1'],
      [1, 2],
      [2, 1],
      {},
      { a: 1 },
      { a: '1' },
      { b: 1 },
      { a: { b: 1 } },
      { a: 1, b: 1 },
      { a: 1, b: 2 },
      { a: 2, b: 1 },
      [{ a: 1 }, { b: 1 }],
      [{ a: 1, b: 1 }],
      { '': 0 },
      { 0: '' },
    ];
    expect(new Set(values.map(digestOf)).size).toBe(values.length);
  });

  it('is a whole number that is exact, and seldom the same by accident', () => {
    const digests = Array.from({ length: 100_000 }, (_, index) => digestOf({ id: `report-${index}` }));
    expect(digests.every((digest) => Number.isSafeInteger(digest) && digest >= 0)).toBe(true);
    expect(new Set(digests).size).toBe(digests.length);
  });

  it('does not exhaust the stack', () => {
    let deep: unknown = 1;
    for (let i = 0; i < 100_000; i++) deep = [{ a: deep }];
    expect(() => digestOf(deep)).not.toThrow();
  });
});
