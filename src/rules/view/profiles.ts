import { own, type JsonObject } from '../../finding/json.js';

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

/** The profiles that a resource claims, without their versions. */
export function claims(resource: JsonObject): string[] {
  const claimed = own(own(resource, 'meta'), 'profile');
  if (!Array.isArray(claimed)) return [];
  return (claimed as unknown[]).flatMap((canonical) => (typeof canonical === 'string' ? [canonical.split('|', 1)[0] ?? canonical] : []));
}
