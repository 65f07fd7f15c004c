import type { Bilingual } from '../finding/message.js';
import type { Entry } from '../guides/ltt/view/entries.js';
import type { Report } from './handed-in.js';
import type { NearMiss } from './near-miss.js';
import type { Requirement } from './protocol.js';
import type { ReportedProblem } from '../report/document-result.js';
import type { ReportedFinding } from '../report/reported-finding.js';

/**
 * What came of a requirement. `undetermined` is none of the others: the toolkit itself failed on something that this rests on, or a
 * condition or definition that it rests on could not be evaluated.
 */
export const statuses = ['pass', 'fail', 'not-shown', 'not-applicable', 'undetermined'] as const;
export type Status = (typeof statuses)[number];

/** A report that shows something, and what it lacks. */
export interface Showing {
  readonly report: Report;
  /** The first resource in it that does. */
  readonly entry?: Entry;
  /** The earlier report that it follows, where one is asked for. */
  readonly earlier?: Report;
  /** What was expected of it and does not hold. */
  readonly unmet: readonly Bilingual[];
}

/** A finding, and the file it is in; without a finding, it is the document itself that should not be there. */
export interface FindingIn {
  readonly file: string;
  readonly line?: number;
  readonly hash: string;
  readonly finding?: ReportedFinding | ReportedProblem;
}

/** One requirement, and what came of it. */
export interface Outcome {
  readonly requirement: Requirement;
  readonly status: Status;
  /** Reports that show it; those that pass, when any does. */
  readonly showings: readonly Showing[];
  readonly findings: readonly FindingIn[];
  /** Reports that nearly show it, where it is not shown, or not in order. */
  readonly near?: readonly NearMiss[];
  /** Of a requirement about findings: how many documents hold what it is about. */
  readonly checked?: number;
}
