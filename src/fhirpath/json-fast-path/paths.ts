import { resourceTypeOf } from '../../fhir/json.js';
import type { Expression } from '../syntax/ast.js';
import type { Condition, ConditionOf } from './condition.js';

/** One part of a path: the children of a name, the value of an extension, or those that meet a condition. */
type PathStep = { readonly name: string } | 'extension-value' | { readonly criteria: Condition };

/** A path of plain names and `where`. */
export type Path = readonly PathStep[];

/**
 * The steps of a path; undefined for one with anything else in it.
 * @param conditionOf makes the criteria of `where`, which may contain paths in turn
 */
export function pathOf(conditionOf: ConditionOf, tree: Expression | undefined): Path | undefined {
  if (tree === undefined) return [];
  switch (tree.kind) {
    case 'special':
      return tree.name === '$this' ? [] : undefined;
    case 'member':
      // What begins with a capital may name the type of the focus.
      if (/^[A-Z]/.test(tree.name) || tree.name in Object.prototype || tree.name === 'resourceType') return undefined;
      return after(
        conditionOf,
        tree.receiver,
        tree.name === 'value' && leadsToExtensions(tree.receiver) ? 'extension-value' : { name: tree.name },
      );
    case 'call': {
      const [only, second] = tree.args;
      const criteria = tree.name === 'where' && !second ? conditionOf(only) : undefined;
      return criteria && after(conditionOf, tree.receiver, { criteria });
    }
    default:
      return undefined;
  }
}

function after(conditionOf: ConditionOf, receiver: Expression | undefined, step: PathStep): Path | undefined {
  const before = pathOf(conditionOf, receiver);
  return before && [...before, step];
}

/** Extensions are the one type that a name tells, and they have one value, of whatever type. */
function leadsToExtensions(tree: Expression | undefined): boolean {
  if (tree?.kind === 'member') return tree.name === 'extension' || tree.name === 'modifierExtension';
  return tree?.kind === 'call' && tree.name === 'where' && leadsToExtensions(tree.receiver);
}

/** What a path leads to. Mostly it is one thing, for which no list is made. */
export class PathValues {
  count = 0;
  first: unknown = undefined;
  #others: unknown[] | undefined = undefined;

  add(item: unknown): void {
    if (this.count++ === 0) this.first = item;
    else (this.#others ??= []).push(item);
  }

  at(index: number): unknown {
    return index === 0 ? this.first : this.#others?.[index - 1];
  }
}

/**
 * Adds what a path leads to from one value. False: only the whole evaluation can tell. So it is of resources inside: what is around one
 * may be in order when it is not, for what is wrong with it is its own.
 */
export function follow(path: Path, from: unknown, found: PathValues, at = 0): boolean {
  const step = path[at];
  if (step === undefined) {
    found.add(from);
    return true;
  }
  if (step === 'extension-value') return followValue(path, from, found, at + 1);
  if ('criteria' in step) {
    const outcome = step.criteria(from);
    return outcome === 'true' ? follow(path, from, found, at + 1) : outcome !== 'unsure';
  }
  const { name } = step;
  // A primitive's value is found as `value` as well.
  if (typeof from !== 'object' || from === null) return name !== 'value';
  const value = (from as Readonly<Record<string, unknown>>)[name];
  return value === undefined ? !hasChoice(from, name) : followAll(path, value, found, at + 1);
}

function followAll(path: Path, value: unknown, found: PathValues, at: number): boolean {
  if (!Array.isArray(value)) return resourceTypeOf(value) === undefined && follow(path, value, found, at);
  for (let index = 0; index < value.length; index++)
    if (resourceTypeOf(value[index]) !== undefined || !follow(path, value[index], found, at)) return false;
  return true;
}

function followValue(path: Path, extension: unknown, found: PathValues, at: number): boolean {
  if (typeof extension !== 'object' || extension === null) return false;
  for (const key in extension)
    if (key.startsWith('value') && !followAll(path, (extension as Readonly<Record<string, unknown>>)[key], found, at)) return false;
  return true;
}

/** May the name be that of a choice, which JSON writes with its type? */
function hasChoice(object: object, name: string): boolean {
  for (const key in object) {
    const next = key.charCodeAt(name.length);
    if (next >= 0x41 && next <= 0x5a && key.startsWith(name)) return true;
  }
  return false;
}
