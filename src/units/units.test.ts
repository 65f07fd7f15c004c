import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { cpuTime } from '../finding/testing/cpu-time.js';
import { inOtherUnit } from './convert.js';
import { readUnit } from './read-unit.js';
import { metricScales, metricUnits, offsetUnits, otherScales, plainUnits, prefixes } from './table.js';

/** The library of UCUM's own home, the National Library of Medicine. We know its units, and must convert as it does. */
const { UcumLhcUtils, UnitTables } = createRequire(import.meta.url)('@lhncbc/ucum-lhc') as {
  UcumLhcUtils: { getInstance(): { convertUnitTo(from: string, value: number, to: string): { status: string; toVal: number | null } } };
  UnitTables: { getInstance(): { allUnitsByDef(): readonly UnitOfLibrary[] } };
};
interface UnitOfLibrary {
  readonly csCode_: string;
  readonly source_: string;
  readonly isBase_: boolean;
  readonly isMetric_: boolean;
  readonly isSpecial_: boolean;
  readonly isArbitrary_: boolean;
  readonly magnitude_: number;
  readonly dim_: { readonly dimVec_: readonly number[] | null };
}
const library = UcumLhcUtils.getInstance();
const units = UnitTables.getInstance().allUnitsByDef();
const defined = units.filter(({ source_ }) => source_ === 'UCUM');
const codes = (table: string): string[] =>
  table
    .trim()
    .split(/\s*[|\n]\s*/)
    .map((line) => line.split(' ', 1)[0] ?? '');
const isKnown = (code: string): boolean => {
  const reading = readUnit(code);
  return typeof reading === 'object' && 'measure' in reading;
};

describe('the units of UCUM', () => {
  it('are those that its library has, with the same prefixes', () => {
    expect([...codes(metricUnits), ...codes(plainUnits), ...codes(offsetUnits), ...codes(otherScales)].sort()).toEqual(
      defined.map(({ csCode_ }) => csCode_).sort(),
    );
    const metric = defined.filter(({ isBase_, isMetric_ }) => isBase_ || isMetric_).map(({ csCode_ }) => csCode_);
    expect([...codes(metricUnits), ...metricScales].sort()).toEqual(metric.sort());
    expect(prefixes.size).toBe(24);
  });

  // Where the library has lost a slash or a factor of the specification: 1 diopter is 1 /m, a mesh 1 /[in_i], and mu_0 is
  // 4.[pi].10*-7.N/A2.
  const lost = new Set(['[diop]', '[mesh_i]', '[mu_0]']);

  it('are as large as there, of the same dimension', () => {
    const names = ['m', 's', 'g', 'rad', 'K', 'C', 'cd'];
    for (const { csCode_: code, magnitude_, dim_, isArbitrary_ } of defined) {
      const reading = readUnit(code);
      if (typeof reading !== 'object' || !('measure' in reading)) throw new Error(code);
      const { factor, powers } = reading.measure;
      if (lost.has(code)) continue;
      expect({ code, same: Math.abs(factor / magnitude_ - 1) < 1e-12 }).toEqual({ code, same: true });
      if (!isArbitrary_)
        expect({ code, powers: names.map((name) => powers.get(name) ?? 0) }).toEqual({ code, powers: dim_.dimVec_ ?? names.map(() => 0) });
    }
    expect(inOtherUnit(1, '[diop]', 'm-1')).toBe(1);
    expect(inOtherUnit(1, '[mu_0]', '[pi].10*-7.N/A2')).toBe(4);
  });

  it('are also all that the library lists as examples', () => {
    const examples = units.filter(({ source_ }) => source_ !== 'UCUM').map(({ csCode_ }) => csCode_.trim());
    expect(examples.length).toBeGreaterThan(400);
    expect(examples.filter((code) => !isKnown(code))).toEqual([]);
  });

  it.each([
    'm',
    'mm[Hg]',
    "[in_i'H2O]",
    '10*3/uL',
    '10^9/L',
    '10*-6',
    '/min',
    '1/min',
    '%',
    '{score}',
    '{a}/d',
    'kg.m-2',
    'm+3',
    'mg/(24.h)',
    '/(m.s)',
    'g{total}',
    '2.54',
    '((m))',
    '(m)2{x}',
    'dag',
    'cd',
    'mCel',
    'KiBy',
    'mo',
  ])('have %s', (code) => {
    expect(isKnown(code)).toBe(true);
  });

  it.each([
    'kilogram',
    'KG',
    'KM',
    'mcg',
    'lbs',
    'IU',
    'cc',
    'hours',
    'k',
    'kmin',
    'k[lb_av]',
    'mkg',
    'beats/min',
    '[degC]',
    'CEL',
    'sec',
    'µg',
    'mm Hg',
    'mg//l',
    'm.',
    '(m',
    'm)',
    '()',
    '',
    '__proto__',
    'constructor',
    '[x]',
  ])('have no %s', (code) => {
    expect(isKnown(code)).toBe(false);
  });

  it('are read once, however long the text is, and whatever it is made of', () => {
    const spent = cpuTime();
    for (const part of ['m', '1', 'm.', '(', '(m', '[a', '{a', '10*', '1+', 'm/(', ')', '[iU]/', 'm9']) {
      readUnit(part.repeat(100_000));
      expect(inOtherUnit(1, part.repeat(100_000), 'm')).toBeUndefined();
    }
    expect(spent()).toBeLessThan(4000);
  });
});

describe('a value in another unit', () => {
  const kinds = [
    ['g', 'kg', 'mg', 'ug', 't', '[lb_av]', '[oz_av]'],
    ['m', 'cm', 'km', '[in_i]', '[ft_i]'],
    ['L', 'dL', 'mL', 'cm3', '[foz_us]'],
    ['s', 'ms', 'min', 'h', 'd', 'wk', 'mo', 'a'],
    ['mol/L', 'mmol/dL', '10*-3.mol/mL'],
    ['Pa', 'kPa', 'mbar', 'mm[Hg]', 'N/m2', '[psi]'],
    ['Cel', 'K', '[degF]'],
    ['%', '1', '10*-2', '[ppm]', '{ratio}'],
    ['kg/m2', 'g/cm2'],
    ['/min', '/(60.s)', 'Hz'],
  ];

  it.each(kinds.flatMap((kind) => kind.flatMap((from) => kind.map((to) => [from, to] as const))))(
    'is that of the library, from %s to %s',
    (from, to) => {
      const { status, toVal } = library.convertUnitTo(from, 7, to);
      expect(status).toBe('succeeded');
      expect((inOtherUnit(7, from, to) ?? NaN) / (toVal ?? NaN)).toBeCloseTo(1, 9);
    },
  );

  it('has the digits that it should have', () => {
    expect(inOtherUnit(1.005, 'g', 'mg')).toBe(1005);
    expect(inOtherUnit(37, 'Cel', '[degF]')).toBe(98.6);
    // The library has another zero for Réaumur, whose water boils at 80 degrees.
    expect(inOtherUnit(80, '[degRe]', 'Cel')).toBe(100);
    expect(inOtherUnit(0.1, 'kg', 'g')).toBe(100);
  });

  it.each([
    ['g', 'm'],
    ['min', 'm'],
    ['cd', 'd'],
    ['', 'g'],
    ['__proto__', 'g'],
    ['mg/dL', 'mg'],
    ['[IU]', '1'],
    ['[IU]', "[arb'U]"],
    ['[pH]', 'mol/L'],
    ['B', 'Np'],
    ['Cel/s', 'K/s'],
    ['lbs', 'g'],
  ])('is not claimed from %s to %s', (from, to) => {
    expect(inOtherUnit(1, from, to)).toBeUndefined();
  });

  it('in the same unit needs no measure', () => {
    for (const unit of ['[pH]', 'lbs', '[IU]']) expect(inOtherUnit(1.5, unit, unit)).toBe(1.5);
    expect(inOtherUnit(2, '[IU]', '[iU]')).toBe(2);
  });
});
