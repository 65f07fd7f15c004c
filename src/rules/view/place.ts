import type { Path } from '../rule.js';

/** What stands somewhere in the document. */
export interface Placed {
  /** Put together when it is asked for: in a valid report nobody does. */
  readonly path: Path;
}

/** For what is no item of a list. */
export const single = -1;

/**
 * The path of an element by the names that lead to it from something around it. Of the first name, which may be a list, `index`
 * says which item is meant.
 * @param index `single` where it is no list
 */
export function pathFrom(around: Placed, names: Path, index: number): Path {
  const [first, ...others] = names;
  return first === undefined || index === single ? [...around.path, ...names] : [...around.path, first, index, ...others];
}
