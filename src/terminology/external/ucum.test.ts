import { describe, expect, it } from 'vitest';
import { loadCore } from '../../definitions/core.js';
import { ucum, ucumSystem } from './ucum.js';

const { valueSets } = loadCore();
/** Every unit that R4's own value sets list. */
const listed = valueSets
  .flatMap(({ compose }) => compose?.include ?? [])
  .filter(({ system }) => system === ucumSystem)
  .flatMap(({ concept = [] }) => concept.map(({ code }) => code));

describe('a unit of UCUM', () => {
  it('is each that R4 lists', () => {
    expect(new Set(listed).size).toBeGreaterThan(100);
    expect(listed.filter((code) => ucum(code) === 'out')).toEqual([]);
  });

  it('is one, in the right letter case: which those are is tested in units/', () => {
    for (const code of ['mm[Hg]', '10*3/uL', '/min', '{score}', 'mg/(24.h)']) expect(ucum(code)).toBe('in');
    for (const code of ['', 'mm Hg', 'KG', 'mcg', 'hours', 'µg']) expect(ucum(code)).toBe('out');
  });
});
