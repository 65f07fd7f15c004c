import { isObject, type JsonObject } from '../../fhir/json.js';

/** A member of a hostile object, as a text; undefined when it is anything else. */
export function textOf(object: JsonObject, key: string): string | undefined {
  const value = Object.hasOwn(object, key) ? object[key] : undefined;
  return typeof value === 'string' ? value : undefined;
}

/** A member as a list; empty when it is anything else. */
export function listOf(object: JsonObject, key: string): readonly unknown[] {
  const value = Object.hasOwn(object, key) ? object[key] : undefined;
  return Array.isArray(value) ? value : [];
}

/** The objects in a member that is a list, each with its index. */
export function objectsOf(object: JsonObject, key: string): { readonly item: JsonObject; readonly index: number }[] {
  const found: { item: JsonObject; index: number }[] = [];
  listOf(object, key).forEach((item, index) => {
    if (isObject(item)) found.push({ item, index });
  });
  return found;
}

/** A member as an object; undefined when it is anything else. */
export function objectOf(object: JsonObject, key: string): JsonObject | undefined {
  const value = Object.hasOwn(object, key) ? object[key] : undefined;
  return isObject(value) ? value : undefined;
}

/** The value of a choice element such as `value[x]`. */
export interface ChoiceValue {
  /** The type as FHIR names it: `string`, `Coding`. */
  readonly type: string;
  /** The property that holds it: `valueString`. */
  readonly key: string;
  readonly value: unknown;
}

/** The choice of an object's properties that begin with `stem`: `valueCoding` for `value`. The first, where there are several. */
export function choiceOf(object: JsonObject, stem: string, types: readonly string[]): ChoiceValue | undefined {
  for (const type of types) {
    const key = stem + type.charAt(0).toUpperCase() + type.slice(1);
    if (Object.hasOwn(object, key)) return { type, key, value: object[key] };
  }
  return undefined;
}

/** The values of an object's extensions with this url: the property `value[x]` of each, whatever its type. */
export function extensionValues(object: JsonObject, url: string): unknown[] {
  const values: unknown[] = [];
  for (const { item } of objectsOf(object, 'extension')) {
    if (item['url'] !== url) continue;
    for (const key in item) if (key.startsWith('value') && Object.hasOwn(item, key)) values.push(item[key]);
  }
  return values;
}
