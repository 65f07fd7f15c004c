import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { conversionFactor } from './units.js';

/** The UCUM library that fhirpath.js brings is not ours: what we convert, it must convert alike. */
const { UcumLhcUtils } = createRequire(import.meta.url)('@lhncbc/ucum-lhc') as {
  UcumLhcUtils: { getInstance(): { convertUnitTo(from: string, value: number, to: string): { status: string; toVal: number | null } } };
};
const library = UcumLhcUtils.getInstance();

const kinds = [
  ['g', 'kg', 'mg', 'ug', 'ng', 't', '[lb_av]', '[oz_av]'],
  ['m', 'cm', 'mm', 'km', '[in_i]', '[ft_i]'],
  ['L', 'dL', 'mL', 'uL', 'l'],
  ['s', 'ms', 'min', 'h', 'd', 'wk'],
  ['mol', 'mmol', 'umol'],
  ['Pa', 'kPa', 'mbar', 'mm[Hg]'],
  ['cal', 'kcal'],
  ['%', '1'],
];

describe('conversionFactor', () => {
  it.each(kinds.flatMap((kind) => kind.flatMap((from) => kind.map((to) => [from, to] as const))))('from %s to %s', (from, to) => {
    const { status, toVal } = library.convertUnitTo(from, 1, to);
    expect(status).toBe('succeeded');
    expect((conversionFactor(from, to) ?? NaN) / (toVal ?? NaN)).toBeCloseTo(1, 6);
  });

  it.each([['g', 'm'], ['Cel', '[degF]'], ['mg/dL', 'mmol/L'], ['min', 'm'], ['cd', 'd'], ['', 'g'], ['__proto__', 'g']])('claims nothing from %s to %s', (from, to) => {
    expect(conversionFactor(from, to)).toBeUndefined();
  });
});
