import type { IssueCode } from '../finding/issue-code.js';
import type { Suggestion } from '../finding/finding.js';
import type { Severity } from '../finding/severity.js';

/** A finding as programs get it, its text rendered; see report.schema.json. */
export interface FindingPart {
  /** Stable: a page of docs/messages or docs/rules explains each. */
  readonly id: string;
  readonly severity: Severity;
  /** FHIR's issue-type. */
  readonly code: IssueCode;
  readonly message: string;
  /** FHIRPath with indices, from the document's root: `Bundle.entry[2].resource.status`. */
  readonly expression: string;
  /** 1-based, in the text of the document; absent when there is none. */
  readonly line?: number;
  readonly column?: number;
  /** The innermost resource: `Encounter/y`. */
  readonly resource?: string;
  /** Canonical of the profile, and the id of the ElementDefinition in it. */
  readonly profile?: string;
  readonly definition?: string;
  /** Id of the invariant or business rule. */
  readonly rule?: string;
  /** Where the demand is stated. */
  readonly source?: string;
  /** The value to send instead of the one at `expression`, where it can be computed. CPR numbers in it are masked as in messages. */
  readonly suggestion?: Suggestion;
  /** Findings that say the same in less telling words. */
  readonly covers?: readonly FindingPart[];
  /** The place that it conflicts with, where several documents are compared. */
  readonly related?: RelatedPart;
}

/** The other side of a conflict between two places. */
export interface RelatedPart {
  readonly file: string;
  /** FHIRPath with indices. */
  readonly expression: string;
  readonly line?: number;
  readonly column?: number;
  /** The innermost resource there. */
  readonly resource?: string;
  /** The delivery report it is part of: `Bundle/x`. */
  readonly report?: string;
}

/** Why a document could not be read: it is no JSON, say. */
export interface ProblemPart {
  /** Stable, as the ids of findings are. */
  readonly id: string;
  readonly message: string;
  readonly line?: number;
  readonly column?: number;
}
