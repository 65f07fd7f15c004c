import type { IssueCode } from './issue-code.js';
import type { JsonObject } from '../fhir/json.js';
import type { MessageId } from './catalogue.js';
import type { LintId } from './lint-id.js';
import type { Bilingual, Param } from './message.js';
import type { RuleId } from './rule-id.js';
import type { Severity } from './severity.js';

/** What a finding may be called: a message of the catalogue, or a business or lint rule, which brings its own text. */
export type FindingId = MessageId | RuleId | LintId;

/** A value as JSON has it, to stand in the place of one that is wrong. */
export type Suggestion = string | number | boolean | JsonObject | readonly unknown[];

/** A place in another document, or elsewhere in this one, that a finding conflicts with. */
export interface RelatedPlace {
  /** As reports name the document it is in. */
  readonly file: string;
  readonly expression: string;
  readonly path: readonly (string | number)[];
  /** 1-based line and column in the source text, where they are known. */
  line?: number;
  column?: number;
  /** The innermost resource there. */
  readonly resource?: string;
  /** The delivery report it is part of: `Bundle/x`. */
  readonly report?: string;
}

/**
 * One thing said about the data. The same type for profile checks and business rules; its text is rendered last,
 * from `id` and `params`, in the reader's language (see render.ts).
 */
export interface Finding {
  /** Stable: scripts and suppressions depend on it. */
  readonly id: FindingId;
  readonly severity: Severity;
  readonly code: IssueCode;
  readonly params: Readonly<Record<string, Param>>;
  /** The template of a business rule's finding; a message's stands in the catalogue. */
  readonly text?: Bilingual;
  /** FHIRPath with indices, from the document's root resource: `Bundle.entry[2].resource.status`. */
  readonly expression: string;
  /** The same place as steps into the JSON value: object keys and array indices. It is what positions are looked up by. */
  readonly path: readonly (string | number)[];
  /** 1-based line and column (UTF-16 code units) in the source text. Absent when there is no text. */
  line?: number;
  column?: number;
  /** The innermost resource that has an id or a type: `Encounter/y`, or `Encounter` when it has no id. */
  readonly resource?: string;
  /** Canonical URL of the profile that was checked. */
  readonly profile?: string;
  /** The ElementDefinition's id in that profile. */
  readonly definition?: string;
  /** Id of the invariant (ElementDefinition.constraint.key) or business rule, where there is one. */
  readonly rule?: string;
  /** Where the demand is stated: the StructureDefinition that introduced it, or a business rule's source. */
  readonly source?: string;
  /** The value that corrects the mistake, where it can be computed: it replaces the value at `expression`. */
  readonly suggestion?: Suggestion;
  /** The other side of a conflict between two places. */
  readonly related?: RelatedPlace;
  /** Findings that say the same in less telling words, and are shown with this one instead of beside it. None weighs more than it. */
  readonly covers?: readonly Finding[];
}
