/** A JSON object. It is the data's, and hostile: only its own properties are read. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An object's own property; undefined when there is none, or no object. */
export function own(value: unknown, key: string): unknown {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

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
