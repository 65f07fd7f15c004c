import { isObject, resourceTypeOf, type JsonObject } from '../../finding/json.js';
import { choiceKey } from '../../plan/names.js';
import type { PathStep } from '../../plan/plan.js';
import type { Cursor } from '../cursor.js';

/** Something a path leads to in data, and its type where the path tells it. */
export interface Selected {
  readonly value: unknown;
  readonly type?: string | undefined;
  /** The `_sibling` of a primitive, with its extensions. A primitive that has only those is there all the same, without a value. */
  readonly extra?: unknown;
}

/** Everything that a discriminator path leads to from a value. Repeating elements give all their values. */
export function select(from: Selected, path: readonly PathStep[], at: Cursor): Selected[] {
  let selected: Selected[] = [from];
  for (const step of path) {
    const [only] = selected;
    selected = only !== undefined && selected.length === 1 ? take(only, step, at) : selected.flatMap((item) => take(item, step, at));
  }
  return selected;
}

function take(item: Selected, step: PathStep, at: Cursor): Selected[] {
  if ('ofType' in step) return typeOf(item) === step.ofType ? [item] : [];
  const object = isObject(item.value) ? item.value : item.extra;
  if (!isObject(object)) return [];
  if ('extension' in step) return listOf(object, 'extension').filter((extension) => (extension.value as JsonObject | null)?.['url'] === step.extension);
  if ('resolve' in step) {
    const { reference } = object;
    const target = typeof reference === 'string' ? at.resolve(reference) : undefined;
    return target ? [{ value: target.resource, type: target.type }] : [];
  }
  if (!step.types) return listOf(object, step.child);
  return step.types.flatMap((type) => listOf(object, choiceKey(`${step.child}[x]`, type)).map((found) => ({ ...found, type })));
}

/** A resource has the type it states; anything else has the type its path gave it. */
export function typeOf({ value, type }: Selected): string | undefined {
  return resourceTypeOf(value) ?? type;
}

function listOf(object: JsonObject, key: string): Selected[] {
  const values = itemsOf(object, key);
  const extras = itemsOf(object, `_${key}`);
  const length = Math.max(values.length, extras.length);
  const found: Selected[] = [];
  for (let i = 0; i < length; i++) {
    const value = values[i] ?? undefined;
    const extra = extras[i] ?? undefined;
    if (value !== undefined || extra !== undefined) found.push({ value, extra });
  }
  return found;
}

function itemsOf(object: JsonObject, key: string): readonly unknown[] {
  if (!Object.hasOwn(object, key)) return [];
  const value = object[key];
  return Array.isArray(value) ? value : [value];
}
