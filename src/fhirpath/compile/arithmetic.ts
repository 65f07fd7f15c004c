import { kindOf } from '../compare/order.js';
import { scalarOf, type Setting } from '../compare/scalar.js';
import { fail } from '../error.js';
import { decimalNode, integerNode, stringNode, systemNode, type FhirNode } from '../node.js';
import { systemTypeOf } from '../types/fhir-types.js';
import { addDuration } from '../values/add-duration.js';
import { valueInUnitOf } from '../values/convert-quantity.js';
import { tidy } from '../values/number.js';
import { asQuantity, dimensionless, Quantity } from '../values/quantity.js';
import { Temporal } from '../values/temporal.js';

type Operation = (a: FhirNode, b: FhirNode, setting: Setting) => FhirNode | undefined;

/** The operators of arithmetic on single items (N1, 6.6); undefined for empty, as after a division by zero. */
export const arithmetic = {
  '+': (a, b, setting) => {
    const left = scalarOf(a, setting);
    const right = scalarOf(b, setting);
    if (left === undefined || right === undefined) return undefined;
    if (typeof left === 'string' && typeof right === 'string') return stringNode(left + right);
    if (typeof left === 'number' && typeof right === 'number') return numeric(left + right, isWhole(a, b, setting));
    if (left instanceof Temporal && right instanceof Quantity) return moved(left, right, setting);
    return quantities(a, b, setting, '+', (x, y) => x + y);
  },
  '-': (a, b, setting) => {
    const left = scalarOf(a, setting);
    const right = scalarOf(b, setting);
    if (left === undefined || right === undefined) return undefined;
    if (typeof left === 'number' && typeof right === 'number') return numeric(left - right, isWhole(a, b, setting));
    if (left instanceof Temporal && right instanceof Quantity) return moved(left, right.with(-right.value), setting);
    return quantities(a, b, setting, '-', (x, y) => x - y);
  },
  '*': (a, b, setting) => {
    const left = scalarOf(a, setting);
    const right = scalarOf(b, setting);
    if (left === undefined || right === undefined) return undefined;
    if (typeof left === 'number' && typeof right === 'number') return numeric(left * right, isWhole(a, b, setting));
    if (left instanceof Quantity && isFactor(right)) return systemNode(left.with(tidy(left.value * factorOf(right))));
    if (right instanceof Quantity && isFactor(left)) return systemNode(right.with(tidy(right.value * factorOf(left))));
    if (left instanceof Quantity && right instanceof Quantity) return composed(left, right, '.', left.value * right.value);
    return cannot(a, b, setting, '*');
  },
  '/': (a, b, setting) => {
    const left = scalarOf(a, setting);
    const right = scalarOf(b, setting);
    if (left === undefined || right === undefined) return undefined;
    if (typeof left === 'number' && typeof right === 'number') return numeric(left / right, false);
    if (left instanceof Quantity && isFactor(right)) {
      const value = left.value / factorOf(right);
      return Number.isFinite(value) ? systemNode(left.with(tidy(value))) : undefined;
    }
    if (left instanceof Quantity && right instanceof Quantity) {
      const divisor = valueInUnitOf(right, left);
      if (divisor === undefined) return composed(left, right, '/', left.value / right.value);
      return divisor === 0 ? undefined : systemNode(dimensionless(tidy(left.value / divisor)));
    }
    return cannot(a, b, setting, '/');
  },
  div: (a, b, setting) => ofNumbers(a, b, setting, 'div', (x, y) => integral(Math.trunc(x / y))),
  mod: (a, b, setting) => ofNumbers(a, b, setting, 'mod', (x, y) => numeric(x % y, isWhole(a, b, setting))),
} as const satisfies Record<string, Operation>;

export type ArithmeticOperator = keyof typeof arithmetic;

/** A number as an Integer or a Decimal; undefined, for empty, when the operation has no result or overflows (N1, 6.6). */
export function numeric(value: number, whole: boolean): FhirNode | undefined {
  if (!Number.isFinite(value)) return undefined;
  return whole ? integerNode(value) : decimalNode(tidy(value));
}

function integral(value: number): FhirNode | undefined {
  return numeric(value, true);
}

/** True when both are Integers, so that the result is one. */
function isWhole(a: FhirNode, b: FhirNode, setting: Setting): boolean {
  return isInteger(a, setting) && isInteger(b, setting);
}

/** True for an Integer: by its type, and without one by its value. */
export function isInteger({ type, value }: FhirNode, { model }: Setting): boolean {
  if (type === undefined) return Number.isInteger(value);
  return type === 'System.Integer' || systemTypeOf(type, model) === 'Integer';
}

function ofNumbers(
  a: FhirNode,
  b: FhirNode,
  setting: Setting,
  operator: string,
  compute: (x: number, y: number) => FhirNode | undefined,
): FhirNode | undefined {
  if (a.value === undefined || b.value === undefined) return undefined;
  if (typeof a.value !== 'number' || typeof b.value !== 'number') return cannot(a, b, setting, operator);
  return compute(a.value, b.value);
}

function moved(time: Temporal, duration: Quantity, { site }: Setting): FhirNode {
  const sum = addDuration(time, duration);
  return sum === undefined ? fail(site, `A quantity in ${duration.unit} cannot be added to a ${time.kind}.`) : systemNode(sum);
}

function quantities(
  a: FhirNode,
  b: FhirNode,
  setting: Setting,
  operator: string,
  compute: (x: number, y: number) => number,
): FhirNode | undefined {
  const left = asQuantity(scalarOf(a, setting));
  const right = asQuantity(scalarOf(b, setting));
  if (left === undefined || right === undefined) return cannot(a, b, setting, operator);
  const one = valueInUnitOf(right.with(1), left);
  if (one === undefined) return undefined;
  // In the finer of the two units, so that 1 year + 1 month is 13 months and no endless fraction.
  if (one >= 1) return systemNode(left.with(tidy(compute(left.value, right.value * one))));
  const converted = valueInUnitOf(left, right) ?? 0;
  return systemNode(right.with(tidy(compute(converted, right.value))));
}

function isFactor(value: unknown): value is number | Quantity {
  return typeof value === 'number' || (value instanceof Quantity && value.scale === 'ucum' && value.unit === '1');
}

function factorOf(value: number | Quantity): number {
  return typeof value === 'number' ? value : value.value;
}

/**
 * A product or quotient of quantities, whose unit is that of theirs; undefined, for empty, for units outside UCUM, and after a division by
 * zero.
 */
function composed(a: Quantity, b: Quantity, operator: '.' | '/', value: number): FhirNode | undefined {
  if (a.scale !== 'ucum' || b.scale !== 'ucum' || !Number.isFinite(value) || a.unit.length + b.unit.length > longestUnit) return undefined;
  return systemNode(new Quantity(tidy(value), `${a.unit}${operator}${/[./]/.test(b.unit) ? `(${b.unit})` : b.unit}`, 'ucum'));
}

/** Longer units are the work of a loop. */
const longestUnit = 100;

function cannot(a: FhirNode, b: FhirNode, setting: Setting, operator: string): never {
  const left = scalarOf(a, setting);
  const right = scalarOf(b, setting);
  return fail(setting.site, `${kindOf(left, a)} ${operator} ${kindOf(right, b).toLowerCase()} has no meaning.`);
}
