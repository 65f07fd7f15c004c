import { isObject } from '../../fhir/json.js';
import type { Collection, FhirNode, NodeValue, Truth } from '../node.js';
import { areComparable, compareTemporals } from '../values/compare-temporal.js';
import { valueInUnitOf } from '../values/convert-quantity.js';
import { sameDecimalText, sameNumber } from '../values/number.js';
import { dimensionless, Quantity } from '../values/quantity.js';
import { SystemValue } from '../values/system-value.js';
import { Temporal } from '../values/temporal.js';
import { deepEqual } from './deep-equal.js';
import { isTemporalType, scalarBeside, scalarOf, type Setting } from './scalar.js';

/** `=` of two collections (N1, 6.1.1): empty when one is; else as many items, equal in order. */
export function equalCollections(a: Collection, b: Collection, setting: Setting): Truth {
  if (a.length === 0 || b.length === 0) return undefined;
  if (a.length !== b.length) return false;
  if (a.length === 1) return equalNodes(a[0] as FhirNode, b[0] as FhirNode, setting);
  return a.every((item, i) => equalNodes(item, b[i] as FhirNode, setting) === true);
}

/** `=` of two items; empty for dates that agree only as far as both are written, and for units without a common measure. */
export function equalNodes(a: FhirNode, b: FhirNode, setting: Setting): Truth {
  const plain = typeof a.value === 'string' && typeof b.value === 'string' && !isTemporalType(a.type) && !isTemporalType(b.type);
  if (plain) return a.value === b.value;
  // Primitives are FHIRPath's own values here, and those have no id or extensions (FHIR R4, FHIRPath: type conversion).
  if (a.value !== undefined || b.value !== undefined) return equalValues(a, b, setting);
  return deepEqual(a.extra, b.extra, setting.site);
}

function equalValues(a: FhirNode, b: FhirNode, setting: Setting): Truth {
  const first = scalarOf(a, setting);
  const right = scalarBeside(b, first, setting);
  const left = scalarBeside(a, right, setting);
  if (typeof left === 'number' && typeof right === 'number') return equalNumbers(left, a.written, right, b.written);
  if (left instanceof SystemValue || right instanceof SystemValue) return equalSystemValues(left, right);
  if (isObject(left) && isObject(right)) return deepEqual(left, right, setting.site);
  return left === right;
}

function equalSystemValues(a: NodeValue, b: NodeValue): Truth {
  if (a instanceof Temporal && b instanceof Temporal) {
    if (!areComparable(a, b)) return false;
    const order = compareTemporals(a, b);
    return order === undefined ? undefined : order === 0;
  }
  const left = typeof a === 'number' ? dimensionless(a) : a;
  const right = typeof b === 'number' ? dimensionless(b) : b;
  if (!(left instanceof Quantity) || !(right instanceof Quantity)) return false;
  const converted = valueInUnitOf(right, left);
  return converted === undefined ? undefined : sameNumber(left.value, converted);
}

/** By their digits where they are written with more than a number can hold, or otherwise than it is. */
function equalNumbers(a: number, aWritten: string | undefined, b: number, bWritten: string | undefined): boolean {
  if (aWritten === undefined && bWritten === undefined) return sameNumber(a, b);
  return sameDecimalText(aWritten ?? String(a), bWritten ?? String(b));
}
