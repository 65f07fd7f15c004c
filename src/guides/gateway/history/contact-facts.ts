import { ResourceFacts, type VersionFacts } from '../../../rules/history/facts.js';

/** A contact in one report. */
export class ContactFacts extends ResourceFacts {
  readonly start: string | undefined;
  /** Id of its care plan. */
  readonly plan: string | undefined;
  readonly what: ContactContent;

  constructor(
    id: string,
    entry: number,
    status: string | undefined,
    isVoid: boolean,
    version: VersionFacts,
    { start, plan, what }: Pick<ContactFacts, 'start' | 'plan' | 'what'>,
  ) {
    super('contact', id, entry, status, isVoid, version);
    this.start = start;
    this.plan = plan;
    this.what = what;
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

export function isContact(facts: ResourceFacts): facts is ContactFacts {
  return facts instanceof ContactFacts;
}
