/** What a document was validated against, whether or not anything was found: for reports that list what passed, too. */
export interface CheckedAgainst {
  /** The known profiles of its resources, without versions, each once for a type of resource. */
  readonly profiles: readonly { readonly type: string; readonly profile: string }[];
  /** The business rules, by id. */
  readonly rules: readonly string[];
}
