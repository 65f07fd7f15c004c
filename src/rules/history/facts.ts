import type { Path } from '../rule.js';

/*
 * What is kept of a report once it was read: little, for a year of a municipality's reports must fit into memory at once.
 * Times are kept as they are written and read when they are asked for; what many reports share is kept once (shared.ts). These
 * are classes because an object made by a constructor takes half the memory of one put together from parts.
 */

/** The document that a report was read from. */
export interface DocumentName {
  readonly file: string;
  /** The line it begins on, in a file of several documents. */
  readonly line?: number;
}

/** What a resource is to a report: the kind of entry, or the type of a resource that is none of LTT's. */
export type Kind = 'citizen' | 'care-plan' | 'contact' | 'referral' | (string & {});

/** FHIR's types of the kinds. */
const types: ReadonlyMap<string, string> = new Map([
  ['citizen', 'Patient'],
  ['care-plan', 'CarePlan'],
  ['contact', 'Encounter'],
  ['referral', 'CarePlan'],
]);

/** A resource in one report. */
export class ResourceFacts {
  readonly kind: Kind;
  readonly id: string;
  /** Index of its entry. */
  readonly entry: number;
  /** Absent for the citizen, who has none. */
  readonly status: string | undefined;
  /** Reported in error: entered-in-error, or a citizen whose record is not active. */
  readonly isVoid: boolean;

  constructor(kind: Kind, id: string, entry: number, status: string | undefined, isVoid: boolean) {
    this.kind = kind;
    this.id = id;
    this.entry = entry;
    this.status = status;
    this.isVoid = isVoid;
  }

  /** FHIR's type. */
  get type(): string {
    return types.get(this.kind) ?? this.kind;
  }

  /** True when the other says the same of the same resource, in the same place. */
  isLike(other: ResourceFacts): boolean {
    return this.kind === other.kind && this.id === other.id && this.entry === other.entry && this.status === other.status && this.isVoid === other.isVoid;
  }
}

/** A care plan in one report. */
export class PlanFacts extends ResourceFacts {
  readonly start: string | undefined;
  /** What the activity is, as `system|code`; and which activity says it. */
  readonly code: string | undefined;
  readonly activity: number;

  constructor(id: string, entry: number, status: string | undefined, isVoid: boolean, start: string | undefined, code: string | undefined, activity: number) {
    super('care-plan', id, entry, status, isVoid);
    this.start = start;
    this.code = code;
    this.activity = activity;
  }

  override isLike(other: ResourceFacts): boolean {
    return other instanceof PlanFacts && super.isLike(other) && this.start === other.start && this.code === other.code && this.activity === other.activity;
  }
}

/** A contact in one report. */
export class ContactFacts extends ResourceFacts {
  readonly start: string | undefined;
  /** Id of its care plan. */
  readonly plan: string | undefined;
  readonly content: ContactContent;

  constructor(id: string, entry: number, status: string | undefined, isVoid: boolean, start: string | undefined, plan: string | undefined, content: ContactContent) {
    super('contact', id, entry, status, isVoid);
    this.start = start;
    this.plan = plan;
    this.content = content;
  }
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
export class ReportFacts {
  readonly document: DocumentName;
  /** Where it stands in the document: empty, unless it is part of an incremental delivery. */
  readonly path: Path;
  readonly id: string | undefined;
  /** When it was put together, as it is written. */
  readonly timestamp: string | undefined;
  /** Who it is about; see citizen-key.ts. */
  readonly citizen: string | undefined;
  /** The resources that have an id, the citizen first. */
  readonly resources: readonly ResourceFacts[];
  /** The same for two reports that say the same, whatever form they came in. */
  readonly digest: number;

  constructor(document: DocumentName, path: Path, id: string | undefined, timestamp: string | undefined, citizen: string | undefined, resources: readonly ResourceFacts[], digest: number) {
    this.document = document;
    this.path = path;
    this.id = id;
    this.timestamp = timestamp;
    this.citizen = citizen;
    this.resources = resources;
    this.digest = digest;
  }
}

export function isPlan(facts: ResourceFacts): facts is PlanFacts {
  return facts instanceof PlanFacts;
}

export function isContact(facts: ResourceFacts): facts is ContactFacts {
  return facts instanceof ContactFacts;
}
