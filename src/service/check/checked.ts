import type { FindingPart, ProblemPart } from '../../report/finding-part.js';
import type { Language } from '../../finding/message.js';

/** A document to be checked. Plain data, which can be posted to a thread. */
export interface CheckOrder {
  readonly bytes: Uint8Array;
  readonly language: Language;
  /** How far along the chain to check. */
  readonly stage: 'profile' | 'gateway' | 'sds';
  /** Canonicals it is validated against besides those it claims. */
  readonly profiles?: readonly string[];
  /** Show CPR numbers in full: for answers that go to whoever sent the document and asks for it. */
  readonly showIdentifiers?: boolean;
  /** A document in XML is wanted as JSON, too. */
  readonly wantsJson?: boolean;
}

/** Who asks for what a finding reports missing or wrong. */
export type AskedBy = 'gateway' | 'source';

/** A finding, and what a service has to know of it beside what reports show. */
export interface ServiceFinding extends FindingPart {
  /**
   * `gateway`: FK Gateway is known to check it (the profiles, and what its own description says). `source`: a business rule asks for it.
   */
  readonly askedBy: AskedBy;
  /** Where in the chain it is checked. */
  readonly stage: 'profile' | 'gateway' | 'sds';
  /** The id that HL7's validator gives the same message, where one corresponds. */
  readonly hl7Id?: string;
}

/** What was found out about a document. */
export interface Checked {
  /** Why it could not be read; there are no findings then. */
  readonly problem?: ProblemPart;
  readonly valid: boolean;
  /** It has no error, but is not a delivery report. */
  readonly notReport?: true;
  readonly findings: readonly ServiceFinding[];
  readonly facts: DocumentFacts;
  /** A document that came as XML, as JSON, where that is wanted; one that came as JSON is there already. */
  readonly json?: string;
}

/** What is known of a document beside its findings. */
export interface DocumentFacts {
  readonly type?: string;
  readonly id?: string;
  /** The identifiers of the Bundle and then those of its citizen, as `system|value`. */
  readonly identifiers: readonly string[];
  readonly timestamp?: string;
  /** The first and last millisecond that the timestamp can mean. */
  readonly first?: number;
  readonly last?: number;
  /** Who a report is about, told apart by CPR number where it has one. */
  readonly citizen?: string;
}

/** Checks documents, here or in a thread. */
export interface Checker {
  check(order: CheckOrder): Promise<Checked>;
}

/** A document that was asked to be validated against a profile that is not known. */
export class UnknownProfileError extends RangeError {}
