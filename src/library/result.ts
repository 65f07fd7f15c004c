import type { FindingPart, ProblemPart } from '../report/finding-part.js';

/** What was found about one document. */
export interface ValidationResult {
  /** No finding is an error. False for a document that could not be read, and for one that is not a delivery report (`notReport`). */
  readonly valid: boolean;
  /** The document has no error, but is not a delivery report: LTT was not checked. Absent otherwise. */
  readonly notReport?: true;
  /** The root resource: `Bundle/x`. */
  readonly resource?: string;
  /** Each once; in reading order where there is a text. */
  readonly findings: readonly FindingPart[];
  /** There are no findings then. */
  readonly problem?: ProblemPart;
  /** The line that it begins on, in a text of several documents (NDJSON). */
  readonly line?: number;
}

/** Settings of one call. */
export interface DocumentOptions {
  /** Canonicals that this document is held to, instead of those of the validator. */
  readonly profiles?: readonly string[];
}

/** A fault in a definition. It is not about the data, and does not change a verdict. */
export interface GuideFault {
  /** Canonical, or the name of what could not be read. */
  readonly definition: string;
  readonly element?: string;
  readonly problem: string;
}

/** Checks documents. Made once by `createValidator`, used for any number of documents, also at the same time. */
export interface FhirValidator {
  /** The guide that is checked against. */
  readonly guide: { readonly id: string; readonly version: string };
  /** Faults of its definitions that were met so far. */
  readonly guideFaults: readonly GuideFault[];
  /** What the terminology server did not do, in words, since it last worked; undefined when there is none to speak of. */
  readonly serverTrouble: string | undefined;
  /**
   * Checks one document.
   * @param document a resource as JSON.parse gives it; or the text or bytes of one, JSON or XML, for findings with line and column
   * @throws {TypeError} for a resource that contains itself, or a bigint
   * @throws {RangeError} when a profile that was asked for is not known, or the text holds several documents
   */
  validate(document: object | string | Uint8Array, options?: DocumentOptions): Promise<ValidationResult>;
  /** Checks every document of a text, one after another: each line of NDJSON, or the one that there is. */
  validateEach(text: string | Uint8Array, options?: DocumentOptions): AsyncGenerator<ValidationResult, void, undefined>;
}
