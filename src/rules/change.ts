/** One operation of a JSON Patch (RFC 6902), of which these are enough to make a report break a rule. */
export type Change =
  | { readonly op: 'add' | 'replace'; readonly path: string; readonly value: unknown }
  | { readonly op: 'remove'; readonly path: string };
