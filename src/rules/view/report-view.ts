import { findByReference, indexAddresses } from '../../bundle/address-index.js';
import type { Path } from '../rule.js';
import { readEntry, type CarePlan, type Citizen, type Contact, type Entry, type Referral } from './entries.js';
import type { JsonObject } from '../../finding/json.js';
import { objectsAt } from './json.js';
import { timeValue, type Link, type TimeValue } from './values.js';

/**
 * One delivery report as the rules look at it: what is well-formed in it, each with its place, so that a rule need know
 * nothing of JSON. Made once for all rules; the data itself is never changed.
 */
export interface ReportView {
  readonly bundle: JsonObject;
  /** Where it stands in the document: empty, unless it is part of an incremental delivery. */
  readonly path: Path;
  /** When the report was put together. */
  readonly timestamp?: TimeValue;
  /** Every entry with a resource, in order. */
  readonly entries: readonly Entry[];
  /** The one citizen: the first, where there are several by mistake. */
  readonly citizen?: Citizen;
  readonly carePlans: readonly CarePlan[];
  readonly contacts: readonly Contact[];
  readonly referrals: readonly Referral[];
  /** The entry of this report that a reference leads to. */
  targetOf(link: Link): Entry | undefined;
}

/** Reads a delivery report, in time that goes with its size. */
export function viewReport(bundle: JsonObject, path: Path): ReportView {
  const entries = objectsAt(bundle, 'entry').flatMap(({ item, index }) => readEntry(item, [...path, 'entry', index]) ?? []);
  const timestamp = timeValue(bundle, path, 'timestamp');
  const citizen = entries.find((entry) => entry.kind === 'citizen');
  const index = indexAddresses(entries);
  return {
    bundle,
    path,
    ...(timestamp ? { timestamp } : {}),
    entries,
    ...(citizen ? { citizen } : {}),
    carePlans: entries.filter((entry) => entry.kind === 'care-plan'),
    contacts: entries.filter((entry) => entry.kind === 'contact'),
    referrals: entries.filter((entry) => entry.kind === 'referral'),
    targetOf: ({ reference, from }) => (reference === undefined ? undefined : findByReference(index, reference, from)),
  };
}
