/** Nothing is claimed about a code, and why: `reason` in English, `cause` for those who write it in another language. */
export interface Unverified {
  readonly outcome: 'unverified';
  readonly reason: string;
  readonly cause?: UnverifiedReason;
}

/** What is known about a code in a value set. `unverified` is its own outcome: never a pass, never an error. */
export type Membership = { readonly outcome: 'member' } | { readonly outcome: 'not-a-member' } | Unverified;

/** A code as it stands in the data. `system` is absent for a bare code (type code), whose system follows from the value set. */
export interface CodeInData {
  readonly system?: string | undefined;
  readonly version?: string | undefined;
  readonly code: string;
}

/** A code with the name that the data gives it. */
export interface NamedCode extends CodeInData {
  /** Only a terminology server needs to be told the name; others answer with all that are right. */
  readonly display?: string | undefined;
}

/** What is known about a code in its own code system. */
export type CodeLookup =
  | {
      readonly outcome: 'found';
      /**
       * Every designation that is a correct display, the preferred one first; empty where the system has none, or is of another version.
       */
      readonly displays: readonly string[];
      /** The code as its system spells it, where the data differs in letter case and the system does not care. */
      readonly spelling?: string;
    }
  | { readonly outcome: 'unknown-code'; readonly nearest?: string }
  | Unverified;

/** What answers questions about codes. All answers are synchronous; a terminology server is asked between two walks (see server/). */
export interface Terminology {
  /** Is the code in the value set? `valueSet` is a canonical, possibly with |version. */
  member(valueSet: string, code: CodeInData): Membership;
  /** Is the code in its code system, and what is it called? */
  lookup(code: NamedCode): CodeLookup;
}

/** A member of a value set as people are told of it. */
export interface NamedMember {
  readonly system: string;
  readonly code: string;
  /** What the value set or the code system calls it. */
  readonly name: string | undefined;
}

/** What helps a person further, and what only the value set itself knows. */
export interface ExplainingTerminology extends Terminology {
  /** What the value set itself calls the code: correct displays too, beside those of `lookup`. */
  names(valueSet: string, code: CodeInData): readonly string[];
  /** A member that was probably meant: the same code in another system, nearly the same code, or the code whose name was written. */
  suggest(valueSet: string, code: CodeInData): CodeInData | undefined;
  /**
   * All members of a value set with their names, where it has no more than `limit`; undefined where it has, or where they are not all
   * known.
   */
  members(valueSet: string, limit: number): readonly NamedMember[] | undefined;
  /** Other value sets of the same publisher that have the code: it was meant for another element. */
  elsewhere(valueSet: string, code: CodeInData): readonly string[];
  /**
   * Is the code in a value set that is at hand as a resource and has no canonical to be found by? `beside` are the resources that it was
   * found among: code systems that it takes its codes from.
   */
  memberOf(valueSet: object, code: CodeInData, beside: readonly unknown[]): Membership;
  /** What this is the name of, as far as is known here. A grammar counts as a code system. */
  kindOf(canonical: string): 'code-system' | 'value-set' | undefined;
}

/** Why nothing can be said about a code. Plain data: it is kept in packs. */
export type UnverifiedReason =
  /** The value set is not here (or not in the version asked for). */
  | { readonly kind: 'value-set-missing'; readonly valueSet: string }
  /** The value set does not say what is in it. */
  | { readonly kind: 'value-set-empty'; readonly valueSet: string }
  /** The value set imports itself, directly or by way of others. */
  | { readonly kind: 'value-set-cyclic'; readonly valueSet: string }
  /** The value set is given only as an expansion that says it is not the whole. */
  | { readonly kind: 'value-set-partial'; readonly valueSet: string }
  | { readonly kind: 'system-missing'; readonly system: string }
  /** Only an example, a fragment or the name of the code system is here. */
  | { readonly kind: 'system-partial'; readonly system: string }
  | { readonly kind: 'system-version'; readonly system: string; readonly version: string }
  /** The value set chooses by a property or a concept that the code system at hand does not have. */
  | { readonly kind: 'filter-unknown'; readonly system: string; readonly filter: string }
  /** The code is well-formed, and the registry of its parts is not here. */
  | { readonly kind: 'registry-missing'; readonly system: string }
  | { readonly kind: 'no-system' }
  | ServerCause;

/** Why a terminology server that was to be asked gave no answer. `server` is its base URL. */
export type ServerCause =
  /** It may not be asked: the code looks like a CPR number. */
  | { readonly kind: 'withheld' }
  /** `detail` is the network's word for it, such as ECONNREFUSED. */
  | { readonly kind: 'server-unreachable'; readonly server: string; readonly detail: string }
  | { readonly kind: 'server-timeout'; readonly server: string; readonly seconds: number }
  | { readonly kind: 'server-status'; readonly server: string; readonly status: number }
  | { readonly kind: 'server-redirect'; readonly server: string }
  | { readonly kind: 'server-content-type'; readonly server: string; readonly contentType: string }
  | { readonly kind: 'server-too-large'; readonly server: string; readonly limit: number }
  /** The answer is no JSON, or was cut off. */
  | { readonly kind: 'server-broken'; readonly server: string }
  /** JSON that says neither yes nor no. */
  | { readonly kind: 'server-no-result'; readonly server: string }
  /** It understood the question, and does not have what it would need to answer it. `said` is its own explanation. */
  | { readonly kind: 'server-cannot-tell'; readonly server: string; readonly said: string };
