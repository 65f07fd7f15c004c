import { describe, expect, it } from 'vitest';
import { allCodes, codesOf, type Codes } from '../expansion/expansion.js';
import { members } from '../expansion/members.js';
import { Beside } from './beside.js';

const listing = (system: string, ...codes: string[]): Codes => codesOf(members(system, { in: new Set(codes) }));
const sets = {
  few: listing('urn:s', 'a', 'b'),
  everything: allCodes('in'),
  languages: codesOf(members('urn:ietf:bcp:47', { others: 'in' })),
  folding: codesOf(members('urn:f', { folds: true, in: new Set(['a']) })),
  many: listing('urn:s', ...Array.from({ length: 2000 }, (_, i) => `m${i}`), 'a'),
  other: listing('urn:t', 'a', '__proto__'),
};
const beside = new Beside(Object.entries(sets).map(([canonical, codes]) => ({ canonical, codes })));

describe('the value sets beside one that have a code', () => {
  it.each([
    [{ code: 'a' }, ['few', 'everything', 'folding', 'many', 'other']],
    [{ code: 'A' }, ['everything', 'folding']],
    [{ code: 'm7' }, ['everything', 'many']],
    [{ code: 'da' }, ['everything', 'languages']],
    [{ code: '__proto__' }, ['everything', 'other']],
    [{ system: 'urn:s', code: 'a' }, ['few', 'everything', 'many']],
    [{ system: 'urn:f', code: 'A' }, ['everything', 'folding']],
    [{ system: 'urn:none', code: 'a' }, ['everything']],
  ])('%o', (code, expected) => {
    expect(beside.having(code)).toEqual(expected);
  });
});
