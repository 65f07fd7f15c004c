import { isObject, own, type JsonObject } from '../../fhir/json.js';

// The view reads elements by their names, `resource.status`: several times as fast as to ask first whether the object has
// such a property of its own, and as safe, since FHIR has no element that is named like what every object inherits.

const nothing: readonly unknown[] = [];
const empty: JsonObject = {};

/** A value that is a text, and not an empty one. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A value that is a list; an empty one when it is none. What the items are, their readers ask. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : nothing;
}

/** A value that is an object; an empty one when it is none. */
export function objectOf(value: unknown): JsonObject {
  return isObject(value) ? value : empty;
}

/**
 * A list of a view with one more item. The list that is given may be the one that is returned: whoever makes a view keeps the
 * last one. Most have one item or none, for which a list that is made to grow is much too large.
 */
export function withItem<T>(list: readonly T[], item: T): readonly T[] {
  if (list.length === 0) return [item];
  (list as T[]).push(item);
  return list;
}

/** A property that is a text, and not an empty one. */
export function textAt(value: unknown, key: string): string | undefined {
  return textOf(own(value, key));
}

/** The items of a property that is a list of objects, each with its index; what is no object is left out. */
export function objectsAt(value: unknown, key: string): { readonly item: JsonObject; readonly index: number }[] {
  return listOf(own(value, key)).flatMap((item, index) => (isObject(item) ? [{ item, index }] : []));
}
