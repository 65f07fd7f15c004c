import { inOtherUnit } from '../../units/convert.js';

/**
 * Orders two values of the same FHIR type: numbers, dates and times, and quantities of the same unit or of units that can
 * be converted. Negative: a is less; positive: a is greater; undefined: they cannot be compared, for instance because one
 * is less precise.
 */
export function compareValues(a: unknown, b: unknown): number | undefined {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') return compareTimes(a, b);
  return isQuantity(a) && isQuantity(b) ? compareQuantities(a, b) : undefined;
}

const ucum = 'http://unitsofmeasure.org';

function compareQuantities(a: QuantityLike, b: QuantityLike): number | undefined {
  const sameUnit = a.code !== undefined || b.code !== undefined ? a.code === b.code && a.system === b.system : a.unit === b.unit;
  if (sameUnit) return a.value - b.value;
  if (a.system !== ucum || b.system !== ucum || typeof a.code !== 'string' || typeof b.code !== 'string') return undefined;
  const value = inOtherUnit(a.value, a.code, b.code);
  return value === undefined ? undefined : value - Number(b.value.toPrecision(14));
}

const timeOfDay = /^\d{2}:/;

function compareTimes(a: string, b: string): number | undefined {
  if (timeOfDay.test(a) && timeOfDay.test(b)) return compareMoments(`1970-01-01T${a}Z`, `1970-01-01T${b}Z`);
  if (a.includes('T') && b.includes('T')) return compareMoments(a, b);
  // Dates without time compare as far as both are stated.
  const length = Math.min(a.length, b.length, 10);
  const [left, right] = [a.slice(0, length), b.slice(0, length)];
  if (left !== right) return left < right ? -1 : 1;
  return a.length === b.length ? 0 : undefined;
}

/** To the millisecond. A leap second, which Date does not know, counts as the one after it. */
function compareMoments(a: string, b: string): number | undefined {
  const difference = millisecondsOf(a) - millisecondsOf(b);
  return Number.isNaN(difference) ? undefined : difference;
}

function millisecondsOf(moment: string): number {
  return /:60(?=\D|$)/.test(moment) ? Date.parse(moment.replace(/:60(?=\D|$)/, ':59')) + 1000 : Date.parse(moment);
}

interface QuantityLike {
  readonly value: number;
  readonly unit?: unknown;
  readonly system?: unknown;
  readonly code?: unknown;
}

function isQuantity(value: unknown): value is QuantityLike {
  return typeof value === 'object' && value !== null && typeof (value as { value?: unknown }).value === 'number';
}
