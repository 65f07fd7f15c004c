import type { Cursor } from './cursor.js';

/**
 * The quick form of a check, for data that is in order: true only when the check itself would find nothing about this value.
 * False means no more than that the check has to be asked. It reports nothing, and is only called for a value in which everything
 * else is in order: its type, its properties and theirs, of which no primitive has an id or extensions. Only a resource inside it, an
 * entry's, may have findings of its own.
 * @param typeName FHIRPath's name for the type of the value
 */
export type QuickForm = (value: unknown, at: Cursor, typeName: string) => boolean;

/**
 * A check of one value. `extra` is the `_sibling` of a primitive (its id and extensions). It reports through the cursor
 * and returns nothing; it is made once for an element and must keep no state.
 */
export interface ValueCheck {
  (value: unknown, extra: unknown, at: Cursor): void;
  /** @see withQuickForm */
  readonly quick?: QuickForm;
  /** The check itself, where this is one of several that stand for it. */
  readonly direct?: (value: unknown, extra: unknown, at: Cursor) => void;
  readonly about?: readonly string[];
}

/** The quick form of what has to be looked at closely. */
export const never: QuickForm = () => false;

/** The quick form of what finds nothing in this version of the data. */
export const always: QuickForm = () => true;

/**
 * A check with its quick form. A check without one is always asked itself: that is slower, and never wrong.
 * @param about for checks of objects: the names of children without any of which the check finds nothing
 */
export function withQuickForm(check: (value: unknown, extra: unknown, at: Cursor) => void, quick: QuickForm, about?: readonly string[]): ValueCheck {
  // A function of its own each time, since one check may stand on several elements.
  const own = (value: unknown, extra: unknown, at: Cursor): void => { check(value, extra, at); };
  return Object.assign(own, { quick, direct: check, ...(about === undefined ? {} : { about }) });
}
