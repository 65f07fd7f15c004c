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
