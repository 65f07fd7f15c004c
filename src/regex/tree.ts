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
  /** Looks ahead or behind, for the part or that it is not there. RegExp alone can do that, and refer back to a group. */
  | { readonly kind: 'look'; readonly part: Pattern }
  | { readonly kind: 'reference' };

export type Assertion = 'start' | 'end' | 'boundary' | 'notBoundary';
