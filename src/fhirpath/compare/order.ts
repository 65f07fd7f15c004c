import { fail } from '../error.js';
import type { FhirNode, NodeValue } from '../node.js';
import { areComparable, compareTemporals } from '../values/compare-temporal.js';
import { valueInUnitOf } from '../values/convert-quantity.js';
import { compareNumbers } from '../values/number.js';
import { asQuantity, type Quantity } from '../values/quantity.js';
import { Temporal } from '../values/temporal.js';
import { isFhirQuantity, scalarBeside, scalarOf, type Setting } from './scalar.js';

/**
 * The order of two items for `<` and its like (N1, 6.2): negative, 0 or positive; undefined, for empty, when one has no value or they
 * cannot be told apart. Items of different kinds are an evaluation error.
 */
export function compareNodes(a: FhirNode, b: FhirNode, setting: Setting): number | undefined {
  const first = scalarOf(a, setting);
  const right = scalarBeside(b, first, setting);
  const left = scalarBeside(a, right, setting);
  if (left === undefined || right === undefined) return undefined;
  if (typeof left === 'number' && typeof right === 'number') return compareNumbers(left, right);
  if (typeof left === 'string' && typeof right === 'string') return left === right ? 0 : left < right ? -1 : 1;
  if (left instanceof Temporal && right instanceof Temporal && areComparable(left, right)) return compareTemporals(left, right);
  const quantity = asQuantity(left);
  const other = asQuantity(right);
  if (quantity === undefined || other === undefined) {
    // A FHIR Quantity without a number, or with a comparator, is a quantity whose value is not known.
    const isKnownKind = (value: Quantity | undefined, node: FhirNode): boolean => value !== undefined || isFhirQuantity(node, setting);
    if (isKnownKind(quantity, a) && isKnownKind(other, b)) return undefined;
    return fail(setting.site, `${kindOf(left, a)} cannot be compared with ${kindOf(right, b)}.`);
  }
  const converted = valueInUnitOf(other, quantity);
  return converted === undefined ? undefined : compareNumbers(quantity.value, converted);
}

/** What a reader would call the value: its type, else its JSON type. */
export function kindOf(value: NodeValue, node: FhirNode): string {
  if (node.type !== undefined) return `A ${node.type.replace('System.', '')}`;
  return value === undefined ? 'An element without a value' : `A ${typeof value}`;
}
