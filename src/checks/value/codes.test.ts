import { describe, expect, it } from 'vitest';
import { claimedProfiles, claimsOf } from '../claims.js';
import { codesOf, codeText } from './codes.js';

describe('the codes of a value', () => {
  it.each<[unknown, unknown[]]>([
    ['a', [{ code: 'a' }]],
    [{ system: 's', version: '1', code: 'a', display: 'A' }, [{ system: 's', version: '1', code: 'a' }]],
    [{ code: 'a' }, [{ code: 'a' }]],
    [{ coding: [{ system: 's', code: 'a' }, { display: 'no code' }, { code: 'b' }] }, [{ system: 's', code: 'a' }, { code: 'b' }]],
    [{ text: 'x' }, []],
    [{ value: 1, unit: 'mg', system: 'u', code: 'mg' }, [{ system: 'u', code: 'mg' }]],
    [{ coding: [null, 1, 'x', { code: 1 }, { code: 'a', system: 2 }] }, [{ code: 'a' }]],
    [null, []],
    [1, []],
    [undefined, []],
  ])('%j', (value, codes) => {
    expect(codesOf(value)).toEqual(codes);
  });

  it('are written with their system', () => {
    expect(codeText({ system: 's', code: 'a' })).toBe('s#a');
    expect(codeText({ code: 'a' })).toBe('"a"');
  });
});

describe('the profiles that a resource claims', () => {
  it('are those in meta.profile, with their places', () => {
    const resource = { meta: { profile: ['a|1', 2, null, 'b'] } };
    expect(claimsOf(resource)).toEqual([
      { canonical: 'a|1', index: 0 },
      { canonical: 'b', index: 3 },
    ]);
    expect(claimedProfiles(resource)).toEqual(['a', 'b']);
  });

  it.each([
    null,
    'x',
    {},
    { meta: null },
    { meta: [] },
    { meta: { profile: 'a' } },
    { meta: { profile: {} } },
    JSON.parse('{"__proto__":{"meta":{"profile":["a"]}}}'),
  ])('%j claims none', (resource) => {
    expect(claimsOf(resource)).toEqual([]);
  });
});
