import { isObject } from '../../fhir/json.js';
import type { Collection, FhirNode } from '../node.js';
import { tidy } from '../values/number.js';
import { Quantity } from '../values/quantity.js';
import { Temporal } from '../values/temporal.js';
import { equalNodes } from './equal.js';
import { scalarOf, type Setting } from './scalar.js';

/**
 * A set of items by FHIRPath's equality. Items are first told apart by a key that equal items share, so that a large
 * collection costs no comparison of each with each.
 */
export class NodeSet {
  readonly #buckets = new Map<string, FhirNode[]>();
  readonly #setting: Setting;

  constructor(setting: Setting, items: Collection = []) {
    this.#setting = setting;
    for (const item of items) this.add(item);
  }

  has(node: FhirNode): boolean {
    const bucket = this.#buckets.get(keyOf(node, this.#setting));
    return bucket !== undefined && bucket.some((item) => equalNodes(item, node, this.#setting) === true);
  }

  /** Adds the item; false when an equal one is there. */
  add(node: FhirNode): boolean {
    const key = keyOf(node, this.#setting);
    const bucket = this.#buckets.get(key);
    if (bucket === undefined) {
      this.#buckets.set(key, [node]);
      return true;
    }
    if (bucket.some((item) => equalNodes(item, node, this.#setting) === true)) return false;
    bucket.push(node);
    return true;
  }
}

/** The items without those equal to an earlier one. */
export function distinct(items: Collection, setting: Setting): Collection {
  if (items.length < 2) return items;
  const set = new NodeSet(setting);
  return items.filter((item) => set.add(item));
}

function keyOf(node: FhirNode, setting: Setting): string {
  const value = scalarOf(node, setting);
  if (typeof value === 'number') return numberKey(value);
  // A number equals a quantity without a unit; other units may be converted into each other.
  if (value instanceof Quantity) return value.unit === '1' ? numberKey(value.value) : 'quantity';
  if (value instanceof Temporal) return temporalKey(value);
  if (typeof value === 'object') return canonical(value);
  return `${typeof value} ${String(value)}`;
}

function numberKey(value: number): string {
  return `number ${tidy(value)}`;
}

/** Equal times may be written in different zones, which differ by whole minutes. */
function temporalKey({ fields }: Temporal): string {
  return fields.length < 4 ? `date ${fields.join('-')}` : `time ${fields.length} ${fields[5] ?? ''}`;
}

/** JSON text with sorted keys and without numbers, whose equality is not that of their digits. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (typeof part === 'number') return 0;
    return isObject(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part;
  });
}
