import type { MessageId } from '../finding/catalogue.js';
import type { Suggestion } from '../finding/finding.js';
import type { IssueCode } from '../finding/issue-code.js';
import type { Bilingual, Param, PlaceholderOf } from '../finding/message.js';
import type { Step } from '../fhir/path.js';
import type { RuleId } from '../finding/rule-id.js';
import type { Severity } from '../finding/severity.js';
import type { Change } from './change.js';
import type { RuleStage } from './stage.js';

/** The names that a guide's rules may use for elements and sources, so that a misspelt one does not compile. */
export interface RuleTerms {
  readonly element: string;
  readonly source: string;
}

/** Everything about a rule but its check. */
export interface RuleMeta<Terms extends RuleTerms = RuleTerms> {
  readonly id: RuleId;
  /** The neutral id of a rule that several guides share. Configuration, suppressions and `ltt explain` accept it, too. */
  readonly shared?: RuleId;
  readonly stage: RuleStage;
  readonly severity: Severity;
  /** FHIR's issue type. */
  readonly code: IssueCode;
  /** Where its findings point. */
  readonly appliesTo: readonly Terms['element'][];
  /** Who states it; `inferred` where no source does, and then it is a warning at most. */
  readonly sources: readonly Terms['source'][];
  readonly title: Bilingual;
  /** What the source says; of an inferred rule, what it demands. */
  readonly about: Bilingual;
  /** What we infer from the source, and what to do: no source says it. */
  readonly inferred?: Bilingual;
  /** What its findings say, by a name that only the rule and its tests use. */
  readonly messages: Readonly<Record<string, Bilingual>>;
  /** Findings of the profile stage that say the same of this place, of one around it or of one inside it (see cover.ts). */
  readonly covers?: readonly Covered[];
  /**
   * Changes of the guide's valid report that break this rule and no other: one list for each report. Empty in a shared rule, which is no
   * guide's yet.
   */
  readonly example: readonly (readonly Change[])[];
}

/** Which findings of the profile stage are the same mistake: by id and, where that says too little, more. */
export interface Covered {
  readonly id: MessageId;
  /** An invariant's key. */
  readonly rule?: string;
  /** ElementDefinition.id. */
  readonly definition?: string;
}

/** A place in the document, as steps into its JSON value. */
export type Path = readonly Step[];

/** Reports that the data breaks the rule: which message, where, what fills its placeholders, and the value to send instead. */
export type Found<M extends RuleMeta = RuleMeta, Place = Path> = <const Name extends keyof M['messages'] & string>(
  message: Name,
  place: Place,
  params: Readonly<Record<PlaceholderOf<M['messages'][Name]['en']>, Param>>,
  suggestion?: Suggestion,
) => void;

/**
 * A business rule. `check` looks only at what is well-formed, since the profile stage tells about the rest; it never throws
 * on data, and never changes it.
 */
export interface Rule<Subject, M extends RuleMeta = RuleMeta, Place = Path> {
  readonly meta: M;
  check(subject: Subject, found: Found<M, Place>): void;
}

/** Declares rules about one kind of subject, holding each to its own messages and their placeholders. */
export function rulesAbout<Subject, Terms extends RuleTerms = RuleTerms, Place = Path>(): <const M extends RuleMeta<Terms>>(
  rule: Rule<Subject, M, Place>,
) => Rule<Subject, RuleMeta, Place> {
  // Names and parameters are checked where the rule is written; whoever runs rules takes all of them.
  return <const M extends RuleMeta<Terms>>(rule: Rule<Subject, M, Place>) => rule as unknown as Rule<Subject, RuleMeta, Place>;
}
