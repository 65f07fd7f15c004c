import type { JsonObject } from '../../fhir/json.js';
import { listOf, objectOf } from './json.js';

const base = 'http://fhir.kl.dk/ltt/StructureDefinition/';

/** The guide's profiles on resources. */
export const profiles = {
  citizen: `${base}klgateway-ltt-citizen`,
  carePlan: `${base}klgateway-ltt-care-plan`,
  contact: `${base}klgateway-ltt-encounter`,
  referral: `${base}klgateway-ltt-referral`,
  report: `${base}klgateway-ltt-delivery-report`,
  delivery: `${base}klgateway-ltt-incremental-delivery`,
} as const;

/** The guide's extensions on contacts. */
export const extensions = {
  deliveryType: `${base}klgateway-ltt-encounter-delivery-type`,
  basedOnCarePlan: `${base}klgateway-ltt-encounter-based-on-care-plan`,
} as const;

/** KL's code systems: care plans have their code from the one, referrals from the other. */
export const codeSystems = {
  ltt: 'http://fhir.kl.dk/term/CodeSystem/LTT',
  social: 'http://fhir.kl.dk/term/CodeSystem/CareSocialCodes',
} as const;

/** Does a resource claim a profile, in any version? */
export function claims(resource: JsonObject, profile: string): boolean {
  for (const canonical of claimsOf(resource)) if (canonical === profile || (typeof canonical === 'string' && isVersionOf(canonical, profile))) return true;
  return false;
}

function claimsOf(resource: JsonObject): readonly unknown[] {
  return listOf(objectOf(resource.meta).profile);
}

function isVersionOf(canonical: string, profile: string): boolean {
  return canonical.charAt(profile.length) === '|' && canonical.startsWith(profile);
}
