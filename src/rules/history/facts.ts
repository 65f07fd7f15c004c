import type { Path } from '../rule.js';

/*
 * What is kept of a report once it was read: little, for a year of a municipality's reports must fit into memory at once.
 * Times are kept as they are written and read when they are asked for; a text that many reports share is kept once.
 */

/** The document that a report was read from. */
export interface DocumentName {
  readonly file: string;
  /** The line it begins on, in a file of several documents. */
  readonly line?: number;
}

/** What a resource is to a report: the kind of entry, or the type of a resource that is none of LTT's. */
export type Kind = 'citizen' | 'care-plan' | 'contact' | 'referral' | (string & {});

/** A resource in one report. */
export interface ResourceFacts {
  readonly kind: Kind;
  /** FHIR's type. */
  readonly type: string;
  readonly id: string;
  /** Index of its entry. */
  readonly entry: number;
  /** Absent for the citizen, who has none. */
  readonly status?: string;
  /** Reported in error: entered-in-error, or a citizen whose record is not active. */
  readonly isVoid: boolean;
}

export interface PlanFacts extends ResourceFacts {
  readonly kind: 'care-plan';
  readonly start?: string;
  /** What the activity is, as `system|code`; and which activity says it. */
  readonly code?: string;
  readonly activity: number;
}

export interface ContactFacts extends ResourceFacts {
  readonly kind: 'contact';
  readonly start?: string;
  /** Id of its care plan. */
  readonly plan?: string;
  readonly content: ContactContent;
}

/** What a contact was, beside when and of which plan. Contacts that were alike share one. */
export interface ContactContent {
  /** Codes as `system|code`, in order. */
  readonly types: string;
  readonly deliveryType: string;
  readonly participants: string;
  /** Where the extensions for the delivery type and the plan stand; -1 where there is none. */
  readonly deliveryTypeAt: number;
  readonly planAt: number;
}

/** One report. */
export interface ReportFacts {
  readonly document: DocumentName;
  /** Where it stands in the document: empty, unless it is part of an incremental delivery. */
  readonly path: Path;
  readonly id?: string;
  /** When it was put together, as it is written. */
  readonly timestamp?: string;
  /** Who it is about; see citizen-key.ts. */
  readonly citizen?: string;
  /** The resources that have an id, the citizen first. */
  readonly resources: readonly ResourceFacts[];
  /** The same for two reports that say the same, whatever form they came in. */
  readonly digest: number;
}

export function isPlan(facts: ResourceFacts): facts is PlanFacts {
  return facts.kind === 'care-plan';
}

export function isContact(facts: ResourceFacts): facts is ContactFacts {
  return facts.kind === 'contact';
}
