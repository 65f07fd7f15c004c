import { indexAddresses, type AddressIndex } from '../../../bundle/address-index.js';
import { lookUpFast } from '../../../bundle/fast-lookup.js';
import { resolveReference } from '../../../bundle/resolve-reference.js';
import { isObject, type JsonObject } from '../../../fhir/json.js';
import type { Bilingual } from '../../../finding/message.js';
import type { Path } from '../../../rules/rule.js';
import { Entry } from '../../../rules/view/entry.js';
import { listOf, textOf } from '../../../rules/view/json.js';
import type { Link } from '../../../rules/view/link.js';
import { timeValue, type TimeValue } from '../../../rules/view/values.js';
import { Citizen } from '../view/citizen.js';
import type { GatewayContent, GatewayReport } from '../view/gateway-report.js';
import { eachPastTime } from './past-times.js';
import { Reported } from './reported.js';

/** Which of several Patients a report is about. */
export type ChooseCitizen = (
  citizens: readonly Citizen[],
  reported: readonly Reported[],
  targetOf: (link: Link) => Entry<GatewayContent> | undefined,
) => Citizen | undefined;

const otherTarget: Bilingual = { en: 'the resource', da: 'ressourcen' };
/** Statuses of contacts that have begun. */
const begun: ReadonlySet<string> = new Set(['arrived', 'triaged', 'in-progress', 'onleave', 'finished']);

/** A delivery report of a guide whose reports hold resources of many types. Made once for all rules, in time that goes with its size. */
export class GatewayView implements GatewayReport {
  readonly bundle: JsonObject;
  readonly path: Path;
  readonly timestamp: TimeValue | undefined;
  readonly entries: readonly Entry<GatewayContent>[];
  readonly citizen: Citizen | undefined;
  /** Every Patient of the report. */
  readonly citizens: readonly Citizen[];
  /** Every other resource. */
  readonly reported: readonly Reported[];
  readonly contacts: readonly { readonly start: TimeValue | undefined; readonly isVoid: boolean }[];
  readonly citizenLinks: readonly Link[];
  readonly otherLinks: readonly Link[];
  readonly #index: AddressIndex<Entry<GatewayContent>>;

  constructor(bundle: JsonObject, path: Path, choose: ChooseCitizen = ([first]) => first) {
    this.bundle = bundle;
    this.path = path;
    this.timestamp = timeValue(bundle.timestamp, this, ['timestamp']);
    const entries: Entry<GatewayContent>[] = [];
    const citizens: Citizen[] = [];
    const reported: Reported[] = [];
    let server = '';
    listOf(bundle.entry).forEach((item, index) => {
      const resource = isObject(item) ? item.resource : undefined;
      const type = isObject(resource) ? textOf(resource.resourceType) : undefined;
      if (!isObject(item) || !isObject(resource) || type === undefined) return;
      const entry = new Entry<GatewayContent>(resource, type, textOf(item.fullUrl), this, index, server);
      server = entry.server ?? server;
      const content = type === 'Patient' ? new Citizen(entry, resource) : new Reported(entry, resource, type);
      entry.content = content;
      entries.push(entry);
      if (content.kind === 'citizen') citizens.push(content as Citizen);
      else reported.push(content as Reported);
    });
    this.entries = entries;
    this.citizens = citizens;
    this.reported = reported;
    this.#index = indexAddresses(entries);
    this.contacts = reported
      .filter(({ kind, status }) => kind === 'contact' && begun.has(status?.text ?? ''))
      .map((contact) => ({ start: contact.time('period', 'start'), isVoid: false }));
    this.citizenLinks = reported.flatMap(({ subject }) => subject ?? []);
    this.otherLinks = reported.flatMap(({ links }) => links);
    this.citizen = choose(citizens, reported, (link) => this.targetOf(link));
  }

  get otherTarget(): Bilingual {
    return otherTarget;
  }

  get hasPlainAddresses(): boolean {
    return this.#index.plain;
  }

  /** The resources of one FHIR type. */
  ofType(type: string): readonly Reported[] {
    return this.reported.filter((each) => each.type === type);
  }

  targetOf(link: Link): Entry<GatewayContent> | undefined {
    // A link is only ever looked up in its own report.
    if (link.isFound) return link.target as Entry<GatewayContent> | undefined;
    const { reference, entry } = link;
    link.isFound = true;
    const target = reference === undefined ? undefined : (lookUpFast(this.#index, reference) ?? this.#resolve(reference, entry));
    link.target = target;
    return target;
  }

  /** The citizen of this report whom a resource is about. */
  subjectOf({ subject }: Reported): Citizen | undefined {
    const content = subject && this.targetOf(subject)?.content;
    return content?.kind === 'citizen' ? (content as Citizen) : undefined;
  }

  eachPastTime(judge: (isVoid: boolean, time: TimeValue | undefined) => void): void {
    for (const each of this.reported)
      eachPastTime(each, (time) => {
        judge(each.isVoid === true, time);
      });
  }

  #resolve(reference: string, from: Link['entry']): Entry<GatewayContent> | undefined {
    const resolution = resolveReference(this.#index, reference, from);
    // The rules ask which entry is meant; that the address or version is another is reported by the profile stage.
    return resolution?.kind === 'found' ? resolution.target : resolution?.entry;
  }
}
