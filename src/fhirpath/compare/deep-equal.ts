import { fail, type Site } from '../error.js';
import { isObject } from '../../fhir/json.js';
import { sameNumber } from '../values/number.js';

/** Deeper than any document that is read; keeps the recursion within the stack. */
const maxDepth = 1000;

/** Equality of two JSON values: the same properties, whatever their order, with equal values (N1, 6.1.1: complex types). */
export function deepEqual(a: unknown, b: unknown, site: Site, depth = 0): boolean {
  if (a === b) return true;
  if (typeof a === 'number' && typeof b === 'number') return sameNumber(a, b);
  if (depth > maxDepth) fail(site, `The data is nested deeper than ${maxDepth} levels, too deep to compare.`);
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((item, i) => deepEqual(item, b[i], site, depth + 1));
  }
  if (!isObject(a) || !isObject(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => Object.hasOwn(b, key) && deepEqual(a[key], b[key], site, depth + 1));
}
