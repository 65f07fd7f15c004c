import type { DefinitionFault } from '../../finding/definition-fault.js';
import type { PhaseTimes } from '../stats/phase-clock.js';
import type { ImpactTally } from '../../ig/impact/tally.js';
import type { Page } from './pages.js';
import type { DocumentResult, ReportedProblem, Summary } from '../../report/document-result.js';

/** A file to be read. */
export interface FileToRead {
  /** The name it has in reports. */
  readonly file: string;
  readonly path: string;
  /** Found in a folder, and so perhaps no FHIR document at all; what the user named is always one. */
  readonly found: boolean;
}

/** A stretch of a file that has a document on each line: the lines that begin in it, from `start` up to `end`. */
export interface Stretch {
  readonly file: string;
  readonly path: string;
  readonly start: number;
  readonly end: number;
  /** How long the file is. */
  readonly size: number;
  /** Which stretch of the file it is, and what counts their lines. */
  readonly index: number;
  /** The line that each stretch begins with, once it is known, else 0. Shared by the threads (line-board.ts). */
  readonly firstLines: Int32Array;
  /** The hash of the file, where it is wanted. */
  readonly hash?: string;
}

/** What a thread reads and checks at a time: never much at once. It can be posted to another thread. */
export type Job = { readonly lost?: readonly LostDocument[] } & (
  | { readonly kind: 'files'; readonly files: readonly FileToRead[] }
  | { readonly kind: 'stretch'; readonly stretch: Stretch }
  /** Lines that came through a pipe, beginning with that line of it. */
  | { readonly kind: 'lines'; readonly file: string; readonly bytes: Uint8Array; readonly line: number }
  /** All that came through a pipe. */
  | { readonly kind: 'content'; readonly file: string; readonly bytes: Uint8Array }
  | { readonly kind: 'problem'; readonly file: string; readonly problem: ReportedProblem }
  /** Files of a folder that are not documents by their names. */
  | { readonly kind: 'passed-over'; readonly files: readonly string[] }
);

/** A document that ended the thread that worked on it: it is not tried again. */
export interface LostDocument {
  /** The line it is on; 0 for a whole file. */
  readonly line: number;
  readonly reason: string;
}

/** What came of a job, in order. */
export interface JobResult {
  readonly parts: readonly Part[];
  /** How much was read. */
  readonly bytes: number;
  /** Files of a folder or an archive that are not FHIR. */
  readonly passedOver: readonly string[];
  /** Where the toolkit itself failed: traces for those who mend it. */
  readonly failures: readonly Failure[];
  /** Faults of the definitions that this thread met for the first time. */
  readonly faults: readonly DefinitionFault[];
  /** What took how long, where that is wanted. */
  readonly times?: PhaseTimes | undefined;
}

export interface Failure {
  readonly file: string;
  readonly trace: string;
}

/** Documents that were checked, or a file that is to be cut into stretches because it is long. */
export type Part =
  | DocumentsPart
  | { readonly kind: 'long'; readonly file: string; readonly path: string; readonly size: number; readonly hash?: string };

export interface DocumentsPart {
  readonly kind: 'documents';
  readonly summary: Summary;
  /** What each streamed report says of them, in the order of the reports; none when something is still to be done to the results. */
  readonly texts: readonly Page[];
  /** The results themselves, where somebody needs them. */
  readonly results: readonly DocumentResult[];
  /** How the results of two versions of a guide differ, where they are compared (ltt impact). */
  readonly impact?: ImpactTally;
  /** Documents that could not be read. */
  readonly unreadable: readonly Unreadable[];
}

export interface Unreadable {
  readonly file: string;
  /** Of a file of several documents, where it begins. */
  readonly line?: number | undefined;
  readonly problem: ReportedProblem;
}
