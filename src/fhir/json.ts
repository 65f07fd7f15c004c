import type { Step } from './path.js';

/** A JSON object as JSON.parse gives it. It is the data's, and hostile: it may hold any key, so only its own properties are read. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** True for an object that is no array. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value's own property, or an array's item; undefined when there is none. */
export function own(value: unknown, key: Step): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Readonly<Record<Step, unknown>>)[key]
    : undefined;
}

/** The type that a value states as a resource. */
export function resourceTypeOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  // No object inherits anything of this name, and what is read by name is found many times as fast.
  const { resourceType } = value as JsonObject;
  return typeof resourceType === 'string' ? resourceType : undefined;
}

/** `Type/id` of a resource, `Type` when it has no id, undefined when the value is no resource. */
export function resourceLabel(value: unknown): string | undefined {
  const type = resourceTypeOf(value);
  if (type === undefined) return undefined;
  const { id } = value as JsonObject;
  return typeof id !== 'string' || id === '' ? type : `${type}/${id}`;
}

/** A resource's meta.versionId. */
export function versionIdOf(resource: JsonObject): string | undefined {
  const version = own(own(resource, 'meta'), 'versionId');
  return typeof version === 'string' ? version : undefined;
}
