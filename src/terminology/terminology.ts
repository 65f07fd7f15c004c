import type { UnverifiedReason } from './unverified-reason.js';

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
      /** Every designation that is a correct display, the preferred one first; empty where the system has none, or is of another version. */
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
  /** All members of a value set with their names, where it has no more than `limit`; undefined where it has, or where they are not all known. */
  members(valueSet: string, limit: number): readonly NamedMember[] | undefined;
  /** Other value sets of the same publisher that have the code: it was meant for another element. */
  elsewhere(valueSet: string, code: CodeInData): readonly string[];
  /**
   * Is the code in a value set that is at hand as a resource and has no canonical to be found by? `beside` are the resources that it was found
   * among: code systems that it takes its codes from.
   */
  memberOf(valueSet: object, code: CodeInData, beside: readonly unknown[]): Membership;
  /** What this is the name of, as far as is known here. A grammar counts as a code system. */
  kindOf(canonical: string): 'code-system' | 'value-set' | undefined;
}
