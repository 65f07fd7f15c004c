/**
 * A regular expression as a tree, as far as finding a match needs it: groups are not remembered, and greed does not matter.
 */
export type Pattern =
  /** One character out of a set; `source` is how the pattern writes it: `a`, `\d`, `[^x-z]`. */
  | { readonly kind: 'set'; readonly source: string }
  | { readonly kind: 'sequence'; readonly parts: readonly Pattern[] }
  | { readonly kind: 'choice'; readonly options: readonly Pattern[] }
  /** `max` is Infinity for `*` and `+`. */
  | { readonly kind: 'repeat'; readonly part: Pattern; readonly min: number; readonly max: number }
  | { readonly kind: 'assertion'; readonly assertion: Assertion }
  /** What RegExp alone can do: looking ahead or behind for `part`, or a reference back to a group (without a part). */
  | { readonly kind: 'beyond'; readonly part: Pattern | undefined };

export type Assertion = 'start' | 'end' | 'boundary' | 'notBoundary';
