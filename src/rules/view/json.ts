import { isObject, own, type JsonObject } from '../../finding/json.js';

/** A property that is a text, and not an empty one. */
export function textAt(value: unknown, key: string): string | undefined {
  const found = own(value, key);
  return typeof found === 'string' && found !== '' ? found : undefined;
}

/** The items of a property that is a list of objects, each with its index; what is no object is left out. */
export function objectsAt(value: unknown, key: string): { readonly item: JsonObject; readonly index: number }[] {
  const found = own(value, key);
  if (!Array.isArray(found)) return [];
  return (found as unknown[]).flatMap((item, index) => (isObject(item) ? [{ item, index }] : []));
}
