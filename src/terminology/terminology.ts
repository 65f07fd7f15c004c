/** What is known about a code in a value set. `unverified` is its own outcome: never a pass, never an error. */
export type Membership =
  | { readonly outcome: 'member' }
  | { readonly outcome: 'not-a-member' }
  | { readonly outcome: 'unverified'; readonly reason: string };

/** A code as it stands in the data. `system` is absent for a bare code (type code), whose system follows from the value set. */
export interface CodeInData {
  readonly system?: string | undefined;
  readonly version?: string | undefined;
  readonly code: string;
}

/** What is known about a code in its own code system. */
export type CodeLookup =
  /** `displays`: every designation that is a correct display, the preferred one first; empty where the system has none. */
  | { readonly outcome: 'found'; readonly displays: readonly string[] }
  | { readonly outcome: 'unknown-code'; readonly nearest?: string }
  | { readonly outcome: 'unverified'; readonly reason: string };

/** Local terminology. All answers are synchronous; a terminology server is asked ahead of time, by another implementation. */
export interface Terminology {
  /** Is the code in the value set? `valueSet` is a canonical, possibly with |version. */
  member(valueSet: string, code: CodeInData): Membership;
  /** Is the code in its code system, and what is it called? */
  lookup(code: CodeInData): CodeLookup;
}
