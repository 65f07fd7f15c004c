import { isObject, type JsonObject } from '../../finding/json.js';
import { CarePlan, Referral } from './care-plan.js';
import { Citizen } from './citizen.js';
import { Contact } from './contact.js';
import { OtherEntry } from './entry.js';
import { listOf, objectOf, textOf } from './json.js';
import type { Place } from './place.js';
import { claims, codeSystems, profiles } from './profiles.js';

export type { CarePlan, Citizen, Contact, OtherEntry, Referral };

/** A resource in an entry of a report. */
export type Entry = Citizen | CarePlan | Contact | Referral | OtherEntry;

/** Reads one entry; undefined when it has no resource to speak of. */
export function readEntry(entry: JsonObject, place: Place): Entry | undefined {
  const { resource } = entry;
  const type = isObject(resource) ? textOf(resource.resourceType) : undefined;
  if (!isObject(resource) || type === undefined) return undefined;
  const fullUrl = textOf(entry.fullUrl);
  switch (type) {
    case 'Patient':
      return new Citizen(resource, type, fullUrl, place);
    case 'Encounter':
      return new Contact(resource, type, fullUrl, place);
    case 'CarePlan':
      return isReferral(resource) ? new Referral(resource, type, fullUrl, place) : new CarePlan(resource, type, fullUrl, place);
    default:
      return new OtherEntry(resource, type, fullUrl, place);
  }
}

/** Both are CarePlans: what one claims to be decides, else its activity's code system, else whether it is based on a plan. */
function isReferral(resource: JsonObject): boolean {
  const claimsPlan = claims(resource, profiles.carePlan);
  const claimsReferral = claims(resource, profiles.referral);
  if (claimsPlan !== claimsReferral) return claimsReferral;
  if (hasActivityFrom(resource, codeSystems.social)) return false;
  return hasActivityFrom(resource, codeSystems.ltt) || Array.isArray(resource.basedOn);
}

/** Does an activity have a code of this system? */
function hasActivityFrom(resource: JsonObject, system: string): boolean {
  return listOf(resource.activity).some((activity) =>
    listOf(objectOf(objectOf(objectOf(activity).detail).code).coding).some((coding) => objectOf(coding).system === system && textOf(objectOf(coding).code) !== undefined),
  );
}
