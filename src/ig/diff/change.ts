/**
 * What a change means for those whose documents were valid: `stricter`, some may not be any more; `looser`, none is lost and
 * others become valid; `other`, both may happen, or it cannot be told from the definitions alone; `renamed`, the same is demanded under
 * another name, which reports and suppressions may use.
 */
export const effects = ['stricter', 'looser', 'other', 'renamed'] as const;
export type Effect = (typeof effects)[number];

/** One difference between two versions of a guide in what they demand of data. */
export interface Change {
  /** Canonical of the profile, value set or code system that changed. */
  readonly definition: string;
  /** Id of the element, the code in a value set or code system; absent for the definition as a whole. */
  readonly element?: string;
  /** What of it: `min`, `types`, `binding`, `slice`, `code` … */
  readonly aspect: string;
  readonly effect: Effect;
  /** As each version has it; absent where one has nothing. */
  readonly before?: string;
  readonly after?: string;
}

/** A difference that no document is valid or invalid by: a text, mustSupport, an example. */
export type TextChange = Omit<Change, 'effect'>;
