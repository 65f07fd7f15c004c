import { isObject, type JsonObject } from '../../../fhir/json.js';
import { CarePlan, Referral } from './care-plan.js';
import { Citizen } from '../../gateway/view/citizen.js';
import { Contact } from './contact.js';
import { Entry as AnyEntry } from '../../../rules/view/entry.js';
import { listOf, objectOf, textOf } from '../../../rules/view/json.js';
import type { Placed } from '../../../rules/view/place.js';
import { claims } from '../../../rules/view/claims.js';
import { codeSystems, profiles } from './profiles.js';

export type { CarePlan, Citizen, Contact, Referral };

/** What a resource of a report is to LTT. */
export type Content = Citizen | CarePlan | Contact | Referral;

/** An entry of a report. */
export type Entry = AnyEntry<Content>;

/**
 * Reads one entry; undefined when it has no resource to speak of.
 * @param server that other entries are on; empty for none
 */
export function readEntry(item: JsonObject, report: Placed, index: number, server: string): Entry | undefined {
  const { resource } = item;
  if (!isObject(resource)) return undefined;
  const type = textOf(resource.resourceType);
  if (type === undefined) return undefined;
  const entry = new AnyEntry<Content>(resource, type, textOf(item.fullUrl), report, index, server);
  entry.content = readContent(entry, resource, type);
  return entry;
}

function readContent(entry: Entry, resource: JsonObject, type: string): Content | undefined {
  switch (type) {
    case 'Patient':
      return new Citizen(entry, resource);
    case 'Encounter':
      return new Contact(entry, resource);
    case 'CarePlan':
      return isReferral(resource) ? new Referral(entry, resource) : new CarePlan(entry, resource);
    default:
      return undefined;
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
    listOf(objectOf(objectOf(objectOf(activity).detail).code).coding).some(
      (coding) => objectOf(coding).system === system && textOf(objectOf(coding).code) !== undefined,
    ),
  );
}
