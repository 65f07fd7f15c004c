import { isObject, type JsonObject } from '../../fhir/json.js';

/** A member that is a text which says something. */
export function textIn(object: JsonObject | undefined, name: string): string | undefined {
  const value = object === undefined || !Object.hasOwn(object, name) ? undefined : object[name];
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** A member that is a number or a text. */
export function valueIn(object: JsonObject | undefined, name: string): string | undefined {
  const value = object === undefined || !Object.hasOwn(object, name) ? undefined : object[name];
  return typeof value === 'number' ? String(value) : textIn(object, name);
}

/** The objects of a member that is a list. */
export function objectsIn(object: JsonObject | undefined, name: string): readonly JsonObject[] {
  const value = object === undefined || !Object.hasOwn(object, name) ? undefined : object[name];
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** The texts of a member that is a list. */
export function textsIn(object: JsonObject | undefined, name: string): readonly string[] {
  const value = object === undefined || !Object.hasOwn(object, name) ? undefined : object[name];
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
}

/** A member that is an object. */
export function objectIn(object: JsonObject | undefined, name: string): JsonObject | undefined {
  const value = object === undefined || !Object.hasOwn(object, name) ? undefined : object[name];
  return isObject(value) ? value : undefined;
}
