import { isObject, own, type JsonObject } from '../../finding/json.js';
import { CarePlan, Referral } from './care-plan.js';
import { Citizen } from './citizen.js';
import { Contact } from './contact.js';
import { OtherEntry } from './entry.js';
import { listAt, textAt } from './json.js';
import type { Place } from './place.js';
import { claims, codeSystems, profiles } from './profiles.js';

export type { CarePlan, Citizen, Contact, OtherEntry, Referral };

/** A resource in an entry of a report. */
export type Entry = Citizen | CarePlan | Contact | Referral | OtherEntry;

/** Reads one entry; undefined when it has no resource to speak of. */
export function readEntry(entry: JsonObject, place: Place): Entry | undefined {
  const resource = own(entry, 'resource');
  const type = textAt(resource, 'resourceType');
  if (!isObject(resource) || type === undefined) return undefined;
  const fullUrl = textAt(entry, 'fullUrl');
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
  return hasActivityFrom(resource, codeSystems.ltt) || Array.isArray(own(resource, 'basedOn'));
}

/** Does an activity have a code of this system? */
function hasActivityFrom(resource: JsonObject, system: string): boolean {
  return listAt(resource, 'activity').some((activity) =>
    listAt(own(own(activity, 'detail'), 'code'), 'coding').some((coding) => textAt(coding, 'system') === system && textAt(coding, 'code') !== undefined),
  );
}
