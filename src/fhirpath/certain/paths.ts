import type { Expression } from '../syntax/ast.js';
import { conditionOf, type Condition } from './conditions.js';

/** Adds what a path leads to from one value. False: only the whole evaluation can tell. */
export type Path = (from: unknown, found: unknown[]) => boolean;

/** A path of plain names and `where`; undefined for anything else. */
export function pathOf(tree: Expression | undefined): Path | undefined {
  if (tree === undefined) return itself;
  switch (tree.kind) {
    case 'special':
      return tree.name === '$this' ? itself : undefined;
    case 'member': {
      // What begins with a capital may name the type of the focus.
      if (/^[A-Z]/.test(tree.name) || tree.name in Object.prototype || tree.name === 'resourceType') return undefined;
      return after(pathOf(tree.receiver), tree.name === 'value' && leadsToExtensions(tree.receiver) ? extensionValue : childrenNamed(tree.name));
    }
    case 'call': {
      const [only, second] = tree.args;
      const criteria = tree.name === 'where' && !second ? conditionOf(only) : undefined;
      return criteria && after(pathOf(tree.receiver), which(criteria));
    }
    default:
      return undefined;
  }
}

const itself: Path = (from, found) => {
  found.push(from);
  return true;
};

function after(first: Path | undefined, next: Path): Path | undefined {
  if (first === undefined || first === itself) return first && next;
  return (from, found) => {
    const between: unknown[] = [];
    if (!first(from, between)) return false;
    for (const value of between) if (!next(value, found)) return false;
    return true;
  };
}

function which(criteria: Condition): Path {
  return (from, found) => {
    const outcome = criteria(from);
    if (outcome === 'true') found.push(from);
    return outcome !== 'unsure';
  };
}

function childrenNamed(name: string): Path {
  return (from, found) => {
    // A primitive's value is found as `value` as well.
    if (typeof from !== 'object' || from === null) return name !== 'value';
    const value = (from as Readonly<Record<string, unknown>>)[name];
    if (value === undefined) return !hasChoice(from, name);
    addItems(value, found);
    return true;
  };
}

/** Extensions are the one type that a name tells, and they have one value, of whatever type. */
const extensionValue: Path = (from, found) => {
  if (typeof from !== 'object' || from === null) return false;
  for (const key in from) if (key.startsWith('value')) addItems((from as Readonly<Record<string, unknown>>)[key], found);
  return true;
};

function leadsToExtensions(tree: Expression | undefined): boolean {
  if (tree?.kind === 'member') return tree.name === 'extension' || tree.name === 'modifierExtension';
  return tree?.kind === 'call' && tree.name === 'where' && leadsToExtensions(tree.receiver);
}

function addItems(value: unknown, found: unknown[]): void {
  if (Array.isArray(value)) for (const item of value as readonly unknown[]) found.push(item);
  else found.push(value);
}

/** May the name be that of a choice, which JSON writes with its type? */
function hasChoice(object: object, name: string): boolean {
  for (const key in object) {
    const next = key.charCodeAt(name.length);
    if (next >= 0x41 && next <= 0x5a && key.startsWith(name)) return true;
  }
  return false;
}
