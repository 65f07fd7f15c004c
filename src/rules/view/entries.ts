import type { Path } from '../rule.js';
import { isObject, own, type JsonObject } from '../../finding/json.js';
import { objectsAt, textAt } from './json.js';
import { claims, codeSystems, extensions, profiles } from './profiles.js';
import { codesIn, codesOf, linkValue, textValue, timeValue, type CodeValue, type Link, type TextValue, type TimeValue } from './values.js';

/** A resource in an entry of a report. */
interface EntryBase {
  readonly resource: JsonObject;
  readonly type: string;
  readonly id?: string;
  readonly fullUrl?: string;
  /** Of the entry; the resource stands in its `resource`. */
  readonly entryPath: Path;
  readonly path: Path;
}

/** What a plan, a contact and a referral have in common. */
interface Event extends EntryBase {
  readonly status?: TextValue;
  readonly subject?: Link;
  /** Reported in error: it has never been, so nothing is asked of its content. */
  readonly isVoid: boolean;
}

/** The child or young person: Patient. */
export interface Citizen extends EntryBase {
  readonly kind: 'citizen';
  readonly active?: boolean;
  readonly identifiers: readonly CitizenIdentifier[];
  /** The SOR id of the organisation that keeps the record. */
  readonly organisation?: TextValue;
}

export interface CitizenIdentifier {
  readonly system?: string;
  readonly value?: TextValue;
  readonly path: Path;
}

/** The course of treatment: CarePlan. */
export interface CarePlan extends Event {
  readonly kind: 'care-plan';
  readonly start?: TimeValue;
  readonly end?: TimeValue;
  readonly activityStatus: readonly TextValue[];
}

/** Encounter. */
export interface Contact extends Event {
  readonly kind: 'contact';
  readonly start?: TimeValue;
  readonly types: readonly CodeValue[];
  /** The extension that names the care plan. */
  readonly carePlan: readonly Link[];
  readonly deliveryType: readonly { readonly path: Path; readonly codes: readonly CodeValue[] }[];
  readonly participants: readonly { readonly path: Path; readonly codes: readonly CodeValue[] }[];
}

/** Referral or guidance to another service: the other profile on CarePlan. */
export interface Referral extends Event {
  readonly kind: 'referral';
  readonly start?: TimeValue;
  readonly basedOn: readonly Link[];
}

/** A resource that is none of LTT's. */
export interface OtherEntry extends EntryBase {
  readonly kind: 'other';
}

export type Entry = Citizen | CarePlan | Contact | Referral | OtherEntry;

/** Reads one entry; undefined when it has no resource to speak of. */
export function readEntry(entry: JsonObject, entryPath: Path): Entry | undefined {
  const resource = own(entry, 'resource');
  const type = textAt(resource, 'resourceType');
  if (!isObject(resource) || type === undefined) return undefined;
  const [id, fullUrl] = [textAt(resource, 'id'), textAt(entry, 'fullUrl')];
  const base: EntryBase = {
    resource,
    type,
    entryPath,
    path: [...entryPath, 'resource'],
    ...(id === undefined ? {} : { id }),
    ...(fullUrl === undefined ? {} : { fullUrl }),
  };
  if (type === 'Patient') return readCitizen(base);
  if (type === 'Encounter') return readContact(base);
  if (type === 'CarePlan') return isReferral(resource) ? readReferral(base) : readCarePlan(base);
  return { ...base, kind: 'other' };
}

function readCitizen(base: EntryBase): Citizen {
  const { resource, path } = base;
  const active = own(resource, 'active');
  const organisationPath = [...path, 'managingOrganization', 'identifier'];
  return {
    ...base,
    kind: 'citizen',
    ...(typeof active === 'boolean' ? { active } : {}),
    identifiers: objectsAt(resource, 'identifier').map(({ item, index }) => {
      const place = [...path, 'identifier', index];
      const system = textAt(item, 'system');
      return { path: place, ...given('value', textValue(item, place, 'value')), ...(system === undefined ? {} : { system }) };
    }),
    ...given('organisation', textValue(own(own(resource, 'managingOrganization'), 'identifier'), organisationPath, 'value')),
  };
}

function readEvent(base: EntryBase): Event {
  const { resource, path, fullUrl } = base;
  return {
    ...base,
    ...given('status', textValue(resource, path, 'status')),
    ...given('subject', linkValue(own(resource, 'subject'), [...path, 'subject'], fullUrl)),
    isVoid: own(resource, 'status') === 'entered-in-error',
  };
}

function readCarePlan(base: EntryBase): CarePlan {
  const { resource, path } = base;
  const period = own(resource, 'period');
  return {
    ...readEvent(base),
    kind: 'care-plan',
    ...given('start', timeValue(period, [...path, 'period'], 'start')),
    ...given('end', timeValue(period, [...path, 'period'], 'end')),
    activityStatus: objectsAt(resource, 'activity').flatMap(({ item, index }) => textValue(own(item, 'detail'), [...path, 'activity', index, 'detail'], 'status') ?? []),
  };
}

function readReferral(base: EntryBase): Referral {
  const { resource, path, fullUrl } = base;
  return {
    ...readEvent(base),
    kind: 'referral',
    ...given('start', timeValue(own(resource, 'period'), [...path, 'period'], 'start')),
    basedOn: objectsAt(resource, 'basedOn').flatMap(({ item, index }) => linkValue(item, [...path, 'basedOn', index], fullUrl) ?? []),
  };
}

function readContact(base: EntryBase): Contact {
  const { resource, path, fullUrl } = base;
  const extended = objectsAt(resource, 'extension').map(({ item, index }) => ({ item, path: [...path, 'extension', index], url: textAt(item, 'url') }));
  return {
    ...readEvent(base),
    kind: 'contact',
    ...given('start', timeValue(own(resource, 'period'), [...path, 'period'], 'start')),
    types: codesIn(resource, path, 'type'),
    carePlan: extended
      .filter(({ url }) => url === extensions.basedOnCarePlan)
      .flatMap((one) => linkValue(own(one.item, 'valueReference'), [...one.path, 'valueReference'], fullUrl) ?? []),
    deliveryType: extended
      .filter(({ url }) => url === extensions.deliveryType)
      .map((one) => ({ path: one.path, codes: codesOf(own(one.item, 'valueCodeableConcept'), [...one.path, 'valueCodeableConcept']) })),
    participants: objectsAt(resource, 'participant').map(({ item, index }) => {
      const place = [...path, 'participant', index];
      return { path: place, codes: codesIn(item, place, 'type') };
    }),
  };
}

/** Both are CarePlans: what one claims to be decides, else its activity's code system, else whether it is based on a plan. */
function isReferral(resource: JsonObject): boolean {
  const claimed = claims(resource);
  const [claimsPlan, claimsReferral] = [claimed.includes(profiles.carePlan), claimed.includes(profiles.referral)];
  if (claimsPlan !== claimsReferral) return claimsReferral;
  const systems = objectsAt(resource, 'activity').flatMap(({ item }) => codesOf(own(own(item, 'detail'), 'code'), []).map(({ system }) => system));
  if (systems.includes(codeSystems.social)) return false;
  return systems.includes(codeSystems.ltt) || Array.isArray(own(resource, 'basedOn'));
}

/** A property, unless there is no value for it. */
function given<Key extends string, T>(key: Key, value: T | undefined): Partial<Record<Key, T>> {
  return value === undefined ? {} : ({ [key]: value } as Record<Key, T>);
}
