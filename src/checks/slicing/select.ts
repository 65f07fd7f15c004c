import { parseReference } from '../../bundle/reference-text.js';
import { shortName } from '../../fhir/canonical.js';
import { isObject, resourceTypeOf, type JsonObject } from '../../fhir/json.js';
import { choiceKey } from '../../plan/names.js';
import type { PathStep } from '../../plan/plan.js';
import type { Cursor } from '../cursor.js';

/** Something a path leads to in data, and its type where the path tells it. */
export interface Selected {
  readonly value: unknown;
  readonly type?: string | undefined;
  /** The `_sibling` of a primitive, with its extensions. A primitive that has only those is there all the same, without a value. */
  readonly extra?: unknown;
  /** It is behind a reference to what is not in this document: there is no value, and all that can be known is its type. */
  readonly unresolved?: true;
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
  if ('ofType' in step) {
    const type = typeOf(item);
    return type === step.ofType || (item.unresolved && type === undefined) ? [item] : [];
  }
  if (item.unresolved) return [{ value: undefined, unresolved: true }];
  const object = isObject(item.value) ? item.value : item.extra;
  if (!isObject(object)) return [];
  if ('extension' in step)
    return listOf(object, 'extension').filter((extension) => (extension.value as JsonObject | null)?.['url'] === step.extension);
  if ('resolve' in step)
    return [targetOf(object, at)].filter((target) => !target.unresolved || at.policy.unresolvedDiscriminators === 'unverified');
  if (!step.types) return listOf(object, step.child);
  return step.types.flatMap((type) => listOf(object, choiceKey(`${step.child}[x]`, type)).map((found) => ({ ...found, type })));
}

/**
 * Where a Reference leads. Of a target that is not here, only the type may be known: by `Reference.type`, or by the text of the reference.
 */
function targetOf(holder: JsonObject, at: Cursor): Selected {
  const { reference, type } = holder;
  const target = typeof reference === 'string' ? at.resolve(reference, holder) : undefined;
  if (target) return { value: target.resource, type: target.type };
  const named = [typeof type === 'string' ? shortName(type) : undefined, typeof reference === 'string' ? typeInText(reference) : undefined];
  const types = new Set(named.filter((name) => name !== undefined && at.typePlan(name)?.kind === 'resource'));
  const [only] = types;
  return { value: undefined, unresolved: true, ...(types.size === 1 ? { type: only } : {}) };
}

/** `Patient/1`, `https://server/fhir/Patient/1` and the conditional `Patient?identifier=…` name a type; a urn does not. */
function typeInText(reference: string): string | undefined {
  return parseReference(reference)?.type ?? /^([A-Z][A-Za-z]+)\?/.exec(reference)?.[1];
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
