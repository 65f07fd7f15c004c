import { fail } from '../error.js';
import { isObject } from '../../fhir/json.js';
import { makeNode, type Collection, type FhirNode, type NodeValue } from '../node.js';
import { areComparable, compareTemporals } from '../values/compare-temporal.js';
import { equivalentValueInUnitOf } from '../values/convert-quantity.js';
import { equivalentNumbers } from '../values/number.js';
import { Quantity } from '../values/quantity.js';
import { Temporal } from '../values/temporal.js';
import { scalarBeside, scalarOf, type Setting } from './scalar.js';

const maxDepth = 1000;

/** `~` of two collections (N1, 6.1.2): the same items in any order; two empty ones are equivalent. Never empty. */
export function equivalentCollections(a: Collection, b: Collection, setting: Setting, depth = 0): boolean {
  if (a.length !== b.length) return false;
  const left = [...b];
  return a.every((item) => {
    const found = left.findIndex((candidate) => equivalentNodes(item, candidate, setting, depth));
    if (found !== -1) left.splice(found, 1);
    return found !== -1;
  });
}

/** `~` of two items: text without regard to case and kind of space, decimals as precise as the less precise one. */
function equivalentNodes(a: FhirNode, b: FhirNode, setting: Setting, depth = 0): boolean {
  if (depth > maxDepth) fail(setting.site, `The data is nested deeper than ${maxDepth} levels, too deep to compare.`);
  const first = scalarOf(a, setting);
  const right = scalarBeside(b, first, setting);
  const left = scalarBeside(a, right, setting);
  if (typeof left === 'string' && typeof right === 'string') return normalized(left) === normalized(right);
  if (typeof left === 'number' && typeof right === 'number') return equivalentNumbers(left, right);
  if (left instanceof Temporal && right instanceof Temporal) {
    return areComparable(left, right) && compareTemporals(left, right) === 0;
  }
  if (left instanceof Quantity && right instanceof Quantity) {
    const converted = equivalentValueInUnitOf(right, left);
    return converted !== undefined && equivalentNumbers(left.value, converted);
  }
  return left === right || equivalentJson(left, right, setting, depth);
}

function equivalentJson(a: unknown, b: unknown, setting: Setting, depth: number): boolean {
  if (!isObject(a) || !isObject(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => {
    return Object.hasOwn(b, key) && equivalentCollections(itemsOf(a[key]), itemsOf(b[key]), setting, depth + 1);
  });
}

function itemsOf(value: unknown): FhirNode[] {
  return (Array.isArray(value) ? value : [value]).map((item) => makeNode(item as NodeValue, undefined, undefined));
}

function normalized(text: string): string {
  return text.toLowerCase().replace(/\s/g, ' ');
}
