import { isObject, own, type JsonObject } from '../../finding/json.js';

/** A property that is a text, and not an empty one. */
export function textAt(value: unknown, key: string): string | undefined {
  const found = own(value, key);
  return typeof found === 'string' && found !== '' ? found : undefined;
}

const nothing: readonly unknown[] = [];

/** The items of a property that is a list; none when it is no list. What the items are, their readers ask. */
export function listAt(value: unknown, key: string): readonly unknown[] {
  const found = own(value, key);
  return Array.isArray(found) ? (found as unknown[]) : nothing;
}

/** The items of a property that is a list of objects, each with its index; what is no object is left out. */
export function objectsAt(value: unknown, key: string): { readonly item: JsonObject; readonly index: number }[] {
  return listAt(value, key).flatMap((item, index) => (isObject(item) ? [{ item, index }] : []));
}
