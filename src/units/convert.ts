import type { Measure } from './atoms.js';
import { readUnit } from './read-unit.js';

/** Longer units than anyone writes are not compared: their text may be the document's. */
const longestUnit = 200;

/**
 * The number that a value in one unit of UCUM is in another: 0.001 for 1 g in kg. Undefined when the units measure different things, when
 * one of them is not of UCUM, or when they are on scales that are not linear.
 */
export function inOtherUnit(value: number, from: string, to: string): number | undefined {
  if (from === to) return value;
  const [source, target] = [measureIn(from), measureIn(to)];
  if (source === undefined || target === undefined || !measureTheSame(source, target)) return undefined;
  const converted = ((value + (source.offset ?? 0)) * source.factor) / target.factor - (target.offset ?? 0);
  // 1.005 g is 1005 mg, though doubles make it 1004.9999999999999.
  return Number.isFinite(converted) ? Number(converted.toPrecision(14)) : undefined;
}

/** Undefined where values in the unit have no linear scale. */
function measureIn(code: string): Measure | undefined {
  if (code.length > longestUnit) return undefined;
  const reading = readUnit(code);
  return typeof reading === 'object' && 'measure' in reading && reading.measure.scale === undefined ? reading.measure : undefined;
}

function measureTheSame(a: Measure, b: Measure): boolean {
  const names = new Set([...a.powers.keys(), ...b.powers.keys()]);
  return [...names].every((name) => (a.powers.get(name) ?? 0) === (b.powers.get(name) ?? 0));
}
