import type { Bilingual } from '../../finding/message.js';
import type { Issuer, Signature, Vendor } from '../certificate.js';
import type { DrawnCode, TestPerson } from './recipe.js';

/**
 * What one vendor is to show with one system, drawn by chance and signed, as it stands in its file (assignment.schema.json). A
 * series counts when it follows the assignment: so it cannot be copied, and was made after it.
 */
export interface Assignment {
  readonly format: 'ltt-assignment/1';
  readonly number: string;
  /** 128 bits in hexadecimal. Everything that is drawn follows from it. */
  readonly nonce: string;
  /** ISO 8601 in UTC. No report of the series is older. */
  readonly issued: string;
  /** The last day on which a report of the series may be put together, in Denmark. */
  readonly validUntil: string;
  readonly issuer?: Issuer;
  readonly vendor: Vendor;
  readonly protocol: { readonly name: string; readonly version: string; readonly hash: string };
  /** The SHA-256 of the recipe it was drawn by. */
  readonly recipe: string;
  /** Every report of the series is about one of them. */
  readonly persons: readonly TestPerson[];
  /** Whether it has tasks that are done with the rehearsal. */
  readonly rehearsal: boolean;
  readonly tasks: readonly AssignedTask[];
  readonly signature?: Signature;
}

export interface AssignedTask {
  readonly number: string;
  readonly title: Bilingual;
  readonly text: Bilingual;
  /** The CPR number of a person of the assignment. */
  readonly person: string;
  /** The Danish day of the contact, referral or event. */
  readonly day: string;
  readonly codes: Readonly<Record<string, DrawnCode>>;
  readonly answer?: 'reject' | 'unavailable';
}
