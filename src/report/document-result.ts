import type { Problem } from '../finding/problem.js';
import type { Severity } from '../finding/severity.js';
import type { CheckedAgainst } from './checked-against.js';
import type { Excerpt } from './excerpt.js';
import type { ReportedFinding } from './reported-finding.js';
import type { SuppressedFinding } from './suppressed-finding.js';

/** Why a document has no verdict, with the piece of source text that shows it. */
export interface ReportedProblem extends Problem {
  readonly excerpt?: Excerpt;
}

/** What was found about one document. */
export interface DocumentResult {
  /** As the user named it, or as it was found below a folder the user named; `-` is standard input. */
  readonly file: string;
  /** The line it begins on, in a file of several documents (NDJSON). */
  readonly line?: number;
  /** The root resource: `Bundle/x`. Absent when there is none to speak of. */
  readonly resource?: string;
  /** No finding in `findings` is an error. False for a document that could not be read, and for one that is not a delivery report. */
  readonly valid: boolean;
  /** The document has no error, but is not a delivery report: it is neither valid nor invalid. */
  readonly notReport?: true;
  /** In reading order, each once. */
  readonly findings: readonly ReportedFinding[];
  /** Findings that were set aside on request: no verdict and no other count includes them. */
  readonly suppressed?: readonly SuppressedFinding[];
  /** What was found before findings that the report does not show were left out. Absent when none were. */
  readonly counts?: DocumentCounts;
  /** SHA-256 of the file's bytes, in hexadecimal; for reports that state it. */
  readonly hash?: string;
  /** For reports that list what passed, too. Absent where the document could not be checked, or was not checked by itself. */
  readonly checked?: CheckedAgainst;
  /** The document could not be read, or the toolkit failed on it: there are no findings then. */
  readonly problem?: ReportedProblem;
}

/** How much was found in one document. */
export type DocumentCounts = Readonly<Record<Severity | 'notVerified' | 'suppressed', number>>;

/** Every document is exactly one of valid, invalid, not a report and unreadable; findings are counted over all of them. */
export interface Summary {
  readonly documents: number;
  readonly valid: number;
  readonly invalid: number;
  /** Documents without an error that are not delivery reports. */
  readonly notReports: number;
  readonly unreadable: number;
  /** Files that were passed over, because they are not FHIR. */
  readonly passedOver: number;
  readonly errors: number;
  readonly warnings: number;
  readonly information: number;
  /** Those of them which say that something could not be checked. */
  readonly notVerified: number;
  readonly suppressed: number;
}
