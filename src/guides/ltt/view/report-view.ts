import { indexAddresses, type AddressIndex } from '../../../bundle/address-index.js';
import { lookUpFast } from '../../../bundle/fast-lookup.js';
import { resolveReference } from '../../../bundle/resolve-reference.js';
import { isObject, type JsonObject } from '../../../fhir/json.js';
import type { Bilingual } from '../../../finding/message.js';
import type { GatewayReport } from '../../gateway/view/gateway-report.js';
import type { Path } from '../../../rules/rule.js';
import { readEntry, type CarePlan, type Citizen, type Contact, type Entry, type Referral } from './entries.js';
import { listOf, withItem } from '../../../rules/view/json.js';
import type { Link } from '../../../rules/view/link.js';
import { timeValue, type TimeValue } from '../../../rules/view/values.js';

const carePlanTarget: Bilingual = { en: 'the care plan', da: 'forløbet' };
const inTimestamp: Path = ['timestamp'];
const noCitizens: readonly Citizen[] = [];
const noPlans: readonly CarePlan[] = [];
const noContacts: readonly Contact[] = [];
const noReferrals: readonly Referral[] = [];

/**
 * One delivery report as the rules look at it: what is well-formed in it, each with its place, so that a rule need know
 * nothing of JSON. Made once for all rules, in time that goes with its size; the data itself is never changed.
 */
export class ReportView implements GatewayReport {
  readonly bundle: JsonObject;
  /** Where it stands in the document: empty, unless it is part of an incremental delivery. */
  readonly path: Path;
  /** When the report was put together. */
  readonly timestamp: TimeValue | undefined;
  /** Every entry with a resource, in order. */
  readonly entries: readonly Entry[];
  /** The one citizen: the first, where there are several by mistake. */
  readonly citizen: Citizen | undefined;
  readonly carePlans: readonly CarePlan[];
  readonly contacts: readonly Contact[];
  readonly referrals: readonly Referral[];
  /** The references to the citizen: of plans, contacts and referrals. */
  readonly citizenLinks: readonly Link[];
  /** The references to a care plan: of contacts and referrals. */
  readonly otherLinks: readonly Link[];
  readonly #index: AddressIndex<Entry>;

  constructor(bundle: JsonObject, path: Path) {
    this.bundle = bundle;
    this.path = path;
    this.timestamp = timeValue(bundle.timestamp, this, inTimestamp);
    const entries: Entry[] = [];
    let citizen: Citizen | undefined;
    let carePlans = noPlans;
    let contacts = noContacts;
    let referrals = noReferrals;
    const items = listOf(bundle.entry);
    // Entries of one system have addresses of one server, which need not be read letter by letter again.
    let server = '';
    for (let index = 0; index < items.length; index++) {
      const item = items[index];
      const entry = isObject(item) ? readEntry(item, this, index, server) : undefined;
      if (entry === undefined) continue;
      entries.push(entry);
      server = entry.server ?? server;
      const { content } = entry;
      if (content === undefined) continue;
      if (content.kind === 'citizen') citizen ??= content;
      else if (content.kind === 'care-plan') carePlans = withItem(carePlans, content);
      else if (content.kind === 'contact') contacts = withItem(contacts, content);
      else referrals = withItem(referrals, content);
    }
    this.entries = entries;
    this.citizen = citizen;
    this.carePlans = carePlans;
    this.contacts = contacts;
    this.referrals = referrals;
    this.citizenLinks = citizenLinksOf(carePlans, contacts, referrals);
    this.otherLinks = otherLinksOf(contacts, referrals);
    this.#index = indexAddresses(entries);
  }

  get citizens(): readonly Citizen[] {
    return this.citizen === undefined ? noCitizens : [this.citizen];
  }

  /** No id and no fullUrl is there twice: certain, when it is true. */
  get hasPlainAddresses(): boolean {
    return this.#index.plain;
  }

  /** The entry of this report that a reference leads to. */
  targetOf(link: Link): Entry | undefined {
    // A link is only ever looked up in its own report.
    if (link.isFound) return link.target as Entry | undefined;
    const { reference, entry } = link;
    link.isFound = true;
    const target = reference === undefined ? undefined : (lookUpFast(this.#index, reference) ?? this.#resolve(reference, entry));
    link.target = target;
    return target;
  }

  #resolve(reference: string, from: Link['entry']): Entry | undefined {
    const resolution = resolveReference(this.#index, reference, from);
    // The rules ask which entry is meant; that the address or version is another is reported by the profile stage.
    return resolution?.kind === 'found' ? resolution.target : resolution?.entry;
  }

  /** Contacts, referrals and ends of plans are in the past; a plan may begin later. */
  eachPastTime(judge: (isVoid: boolean, time: TimeValue | undefined) => void): void {
    for (const { isVoid, start } of this.contacts) judge(isVoid, start);
    for (const { isVoid, start } of this.referrals) judge(isVoid, start);
    for (const { isVoid, end } of this.carePlans) judge(isVoid, end);
  }

  /** What the references to a care plan lead to. */
  get otherTarget(): Bilingual {
    return carePlanTarget;
  }

  /** The care plan of this report that a contact is part of. */
  carePlanOf({ carePlan: [link] }: Contact): CarePlan | undefined {
    const content = link && this.targetOf(link)?.content;
    return content?.kind === 'care-plan' ? content : undefined;
  }
}

// One loop for each kind, since each is a class of its own.

function citizenLinksOf(carePlans: readonly CarePlan[], contacts: readonly Contact[], referrals: readonly Referral[]): Link[] {
  const links: Link[] = [];
  for (const { subject } of carePlans) if (subject) links.push(subject);
  for (const { subject } of contacts) if (subject) links.push(subject);
  for (const { subject } of referrals) if (subject) links.push(subject);
  return links;
}

function otherLinksOf(contacts: readonly Contact[], referrals: readonly Referral[]): Link[] {
  const links: Link[] = [];
  for (const { carePlan } of contacts) for (const link of carePlan) links.push(link);
  for (const { basedOn } of referrals) for (const link of basedOn) links.push(link);
  return links;
}
