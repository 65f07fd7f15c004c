import type { Step } from '../../fhir/path.js';
import { StepMap } from '../../fhir/step-map.js';
import { Lines, type LineAndColumn } from '../lines.js';
import { char, keyAt, skipSpace, skipString, skipValue } from './scan.js';

/** Where a value stands in the text. `length` is that of a primitive's text; 1 for an object or array, whose opening bracket is meant. */
export interface Position extends LineAndColumn {
  readonly offset: number;
  readonly length: number;
}

/** A value that is asked for, or lies on the way to one. */
interface Wanted {
  readonly parent: Wanted | undefined;
  /** What is wanted below it, if anything is. */
  steps: StepMap<Wanted> | undefined;
  offset: number;
  end: number;
  /** Number of this visit, and of the visit to the parent that it was part of: of two equal keys the later counts, as in JSON.parse. */
  visit: number;
  within: number;
}

interface OpenContainer {
  readonly wanted: Wanted;
  readonly array: boolean;
  index: number;
}

/**
 * The positions of the values at these paths, or of the nearest ancestor that exists, in the order of the paths.
 * `text` must be JSON. It is read once, and only what leads to a path is looked into.
 * @param unique no object gives a name twice: then what comes after the last of the values is not read
 */
export function jsonPositions(text: string, paths: readonly (readonly Step[])[], lines = new Lines(text), unique = false): Position[] {
  const root = wanted(undefined);
  let count = 1;
  const leaves: Wanted[] = [];
  for (const path of paths) {
    let node = root;
    for (const step of path) {
      const steps = (node.steps ??= new StepMap<Wanted>());
      let next = steps.get(step);
      if (next === undefined) {
        next = steps.add(step, wanted(node));
        count++;
      }
      node = next;
    }
    leaves.push(node);
  }
  find(text, root, unique ? count : undefined);
  return leaves.map((leaf) => {
    const { offset, end } = nearest(leaf);
    const first = text.charCodeAt(offset);
    const length = first === char.openObject || first === char.openArray ? 1 : end - offset;
    const { line, column } = lines.at(offset);
    return { offset, length, line, column };
  });
}

function wanted(parent: Wanted | undefined): Wanted {
  return { parent, steps: undefined, offset: 0, end: 0, visit: 0, within: -1 };
}

/** The deepest node on the way to this one that the text has. */
function nearest(leaf: Wanted): Wanted {
  let found = leaf;
  for (let node = leaf; node.parent !== undefined; node = node.parent) {
    if (node.within !== node.parent.visit) found = node.parent;
  }
  return found;
}

/** @param count how many nodes there are to be found, where the first value found is the only one */
function find(text: string, root: Wanted, count = Infinity): void {
  const stack: OpenContainer[] = [];
  let visits = 0;

  const enter = (node: Wanted, offset: number): number => {
    node.offset = offset;
    node.visit = ++visits;
    node.within = node.parent?.visit ?? -1;
    node.end = offset + 1;
    const first = text.charCodeAt(offset);
    const array = first === char.openArray;
    if (node.steps !== undefined && (array || first === char.openObject)) {
      stack.push({ wanted: node, array, index: 0 });
      return offset + 1;
    }
    if (visits === count && (array || first === char.openObject)) {
      stack.length = 0;
      return offset + 1;
    }
    node.end = skipValue(text, offset);
    if (visits === count) stack.length = 0;
    return node.end;
  };

  let offset = enter(root, skipSpace(text, 0));
  for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
    offset = skipSpace(text, offset);
    const code = text.charCodeAt(offset);
    if (code === char.comma) {
      offset++;
      continue;
    }
    if (code === char.closeObject || code === char.closeArray) {
      stack.pop();
      offset++;
      continue;
    }
    let step: Step = frame.index;
    if (frame.array) frame.index++;
    else {
      const end = skipString(text, offset);
      step = keyAt(text, offset, end);
      offset = skipSpace(text, skipSpace(text, end) + 1);
    }
    const node = frame.wanted.steps?.get(step);
    offset = node === undefined ? skipValue(text, offset) : enter(node, offset);
  }
}
