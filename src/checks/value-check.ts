import type { Cursor } from './cursor.js';

/**
 * Decides quickly that a value is valid: returns true only when the check itself would report nothing about this value.
 * False means no more than that the check has to be asked. It reports nothing, and is only called for a value in which everything
 * else is in order: its type, its properties and theirs, of which no primitive has an id or extensions. Only a resource inside it, an
 * entry's, may have findings of its own.
 * @param typeName FHIRPath's name for the type of the value
 */
export type FastCheck = (value: unknown, at: Cursor, typeName: string) => boolean;

/**
 * A check of one value. `extra` is the `_sibling` of a primitive (its id and extensions). It reports through the cursor
 * and returns nothing; it is made once for an element and must keep no state.
 */
export interface ValueCheck {
  (value: unknown, extra: unknown, at: Cursor): void;
  /** @see withFastCheck */
  readonly fast?: FastCheck;
  /** The check itself, where this is one of several that stand for it. */
  readonly direct?: (value: unknown, extra: unknown, at: Cursor) => void;
  readonly about?: readonly string[];
}

/** Always runs the full check. */
export const never: FastCheck = () => false;

/** For checks that can report nothing about this version of the data. */
export const always: FastCheck = () => true;

/**
 * Adds a fast check to a check. A check without one always runs in full: slower, and never wrong.
 * @param about for checks of objects: the names of children without any of which the check finds nothing
 */
export function withFastCheck(
  check: (value: unknown, extra: unknown, at: Cursor) => void,
  fast: FastCheck,
  about?: readonly string[],
): ValueCheck {
  // A function of its own each time, since one check may stand on several elements.
  const own = (value: unknown, extra: unknown, at: Cursor): void => {
    check(value, extra, at);
  };
  return Object.assign(own, { fast, direct: check, ...(about === undefined ? {} : { about }) });
}
