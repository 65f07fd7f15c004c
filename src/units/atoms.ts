import { lazy } from '../text/lazy.js';
import { metricScales, metricUnits, offsetUnits, otherScales, plainUnits, prefixes } from './table.js';

/** What a unit is, in base units. */
export interface Measure {
  readonly factor: number;
  /** Base units and the power of each. */
  readonly powers: ReadonlyMap<string, number>;
  /** Where the scale has a zero of its own: what is added to a value before it is multiplied. */
  readonly offset?: number;
  /** The unit whose scale is not linear. */
  readonly scale?: string;
}

interface Atom extends Measure {
  readonly isMetric: boolean;
}

/** Read from the table when a unit is first met: few reports have one. */
const atoms = lazy(
  (): ReadonlyMap<string, Atom> =>
    new Map([
      ...read(metricUnits, () => ({ isMetric: true })),
      ...read(plainUnits, () => ({ isMetric: false })),
      ...read(offsetUnits, (code, offset) => ({ isMetric: metricScales.has(code), offset: Number(offset) })),
      ...read(otherScales, (code) => ({ isMetric: metricScales.has(code), scale: code })),
    ]),
);

function read(table: string, more: (code: string, offset?: string) => Omit<Atom, 'factor' | 'powers'>): [string, Atom][] {
  return table
    .trim()
    .split(/\s*[|\n]\s*/)
    .map((line) => {
      const [code = '', factor = '', dimension = '', offset] = line.split(' ');
      return [code, { factor: Number(factor), powers: powersOf(dimension), ...more(code, offset) }];
    });
}

/** `m.s-2` as powers. The code of an arbitrary unit stands for itself. */
function powersOf(dimension: string): ReadonlyMap<string, number> {
  if (dimension === '1') return new Map();
  if (dimension.startsWith('[')) return new Map([[dimension, 1]]);
  return new Map(
    dimension.split('.').map((part) => {
      const [, name = '', power = '1'] = /^([A-Za-z]+)(-?\d+)?$/.exec(part) ?? [];
      return [name, Number(power)];
    }),
  );
}

/** The unit that a symbol stands for, with its prefix if it has one; undefined when UCUM has no such unit. Letter case counts. */
export function measureOf(symbol: string): Measure | undefined {
  const exact = atoms().get(symbol);
  if (exact !== undefined) return exact;
  for (const length of [1, 2]) {
    const prefix = prefixes.get(symbol.slice(0, length));
    const atom = prefix === undefined ? undefined : atoms().get(symbol.slice(length));
    if (prefix === undefined || atom?.isMetric !== true) continue;
    return { ...atom, factor: atom.factor * prefix, ...(atom.offset === undefined ? {} : { offset: atom.offset / prefix }) };
  }
  return undefined;
}
