import { describe, expect, it } from 'vitest';
import { loadCore } from '../../definitions/core.js';
import { ucum, ucumSystem } from './ucum.js';

const { valueSets } = loadCore();
/** Every unit that R4's own value sets list. */
const listed = valueSets.flatMap(({ compose }) => compose?.include ?? []).filter(({ system }) => system === ucumSystem).flatMap(({ concept = [] }) => concept.map(({ code }) => code));

describe('a unit of UCUM', () => {
  it('has the form of one: all that R4 lists', () => {
    expect(new Set(listed).size).toBeGreaterThan(100);
    expect(listed.filter((code) => ucum(code) === 'out')).toEqual([]);
  });

  // Examples of https://ucum.org/ucum, and what is met in practice.
  it.each(['m', 'm[H2O]', 'mm[Hg]', '[in_i\'H2O]', '[m/s2/Hz^0.5]', '10*', '10*3/uL', '10^9/L', '10*-6', '/min', '1/min', '%', '{score}', '{ScoreOf}/d', 'kg/m2', 'kg.m-2', 'm+3', 'mg/(24.h)', '/(a.b)', 'g{total}', 'ug{creat}/mL', '100/{WBCs}', '2.54', '((m))', '{a b}', '(m)2{x}'])('%s is formed like one', (code) => {
    expect(ucum(code)).toMatchObject({ kind: 'system-missing' });
  });

  it.each(['', ' ', 'mm Hg', 'mg//l', 'mg/', '.m', 'm.', '(m', 'm)', '()', 'm]', '[lb_av', '{a', 'a}', 'µg', 'kg/m²', 'm+', 'mg,', 'm-+2', '[[a]]', '{{a}}'])('%j is not', (code) => {
    expect(ucum(code)).toBe('out');
  });

  it('is read in one go, however it goes on', () => {
    for (const part of ['m', '1', 'm.', '(', '(m', '[a', '{a', '10*', '1+', 'm/(', ')']) expect(['out', 'object']).toContain(typeof ucum(part.repeat(300_000)) === 'object' ? 'object' : 'out');
  });
});
