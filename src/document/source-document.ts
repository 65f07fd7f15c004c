import type { Finding } from '../finding/finding.js';
import type { Step } from '../fhir/path.js';
import type { Problem } from '../finding/problem.js';
import type { LineAndColumn } from './lines.js';

/**
 * One document that was read: its value in FHIR's JSON form, whatever form it came in, and the way back to its text.
 * Each reader (JSON, NDJSON, XML) makes these; nothing above knows which one did.
 */
export interface SourceDocument {
  readonly value: unknown;
  /** What reading itself found wrong with the data: `value` cannot show it any more. */
  readonly findings: readonly Finding[];
  /** Nothing at its root says that it is FHIR: in a folder of documents it is another thing, and no report that went wrong. */
  readonly foreign: boolean;
  /** What the validator found in `value`, in terms of the form that the document came in: an array of JSON is a repetition in XML. */
  inOwnTerms(findings: readonly Finding[]): readonly Finding[];
  /**
   * Where the elements at these paths stand in the file, or their nearest ancestors that exist, in the same order. Computed on each call.
   */
  positions(paths: readonly (readonly Step[])[]): LineAndColumn[];
  /** A line of the file without its line break; undefined for a line that is not part of this document. */
  sourceLine(line: number): string | undefined;
}

/**
 * A document, or why it could not be read. `line` is where it begins in a file of several (NDJSON); `sourceLine` is the
 * text of the line that the problem is on, where there is text.
 */
export type Reading = { readonly line?: number } & (
  | { readonly document: SourceDocument; readonly problem?: never }
  | { readonly problem: Problem; readonly sourceLine?: string; readonly document?: never }
);
