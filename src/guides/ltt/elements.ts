import type { RuleElement } from '../../rules/guide.js';

/**
 * The elements that rules are about. Where the guide has a Danish attribute name for one (ElementDefinition.short after
 * "[DK]"), it goes by that name; a test holds names, profiles and elements against the guide.
 */
export const attributes = {
  CPR: { profile: 'klgateway-ltt-citizen', element: 'Patient.identifier:cpr' },
  harAktivJournal: { profile: 'klgateway-ltt-citizen', element: 'Patient.active' },
  journalførendeOrganisation: { profile: 'klgateway-ltt-citizen', element: 'Patient.managingOrganization' },
  forløbsstatus: { profile: 'klgateway-ltt-care-plan', element: 'CarePlan.status' },
  forløbssubjekt: { profile: 'klgateway-ltt-care-plan', element: 'CarePlan.subject' },
  forløbstart: { profile: 'klgateway-ltt-care-plan', element: 'CarePlan.period.start' },
  forløbslut: { profile: 'klgateway-ltt-care-plan', element: 'CarePlan.period.end' },
  forløbskode: { profile: 'klgateway-ltt-care-plan', element: 'CarePlan.activity.detail.code' },
  forløbsAktivitetsstatus: { profile: 'klgateway-ltt-care-plan', element: 'CarePlan.activity.detail.status' },
  kontaktLeveringstype: { profile: 'klgateway-ltt-encounter', element: 'Encounter.extension:deliveryType' },
  kontaktBaseretPå: { profile: 'klgateway-ltt-encounter', element: 'Encounter.extension:basedOnCarePlan' },
  kontaktstatus: { profile: 'klgateway-ltt-encounter', element: 'Encounter.status' },
  kontakttype: { profile: 'klgateway-ltt-encounter', element: 'Encounter.type' },
  kontaktsubjekt: { profile: 'klgateway-ltt-encounter', element: 'Encounter.subject' },
  kontaktdeltagere: { profile: 'klgateway-ltt-encounter', element: 'Encounter.participant' },
  kontaktstart: { profile: 'klgateway-ltt-encounter', element: 'Encounter.period.start' },
  forløbsreference: { profile: 'klgateway-ltt-referral', element: 'CarePlan.basedOn' },
  henvisningsstatus: { profile: 'klgateway-ltt-referral', element: 'CarePlan.status' },
  henvisningssubjekt: { profile: 'klgateway-ltt-referral', element: 'CarePlan.subject' },
  henvisningstidspunkt: { profile: 'klgateway-ltt-referral', element: 'CarePlan.period.start' },
  indberetningsrapportTid: { profile: 'klgateway-ltt-delivery-report', element: 'Bundle.timestamp' },
  indberetningsrapportIndhold: { profile: 'klgateway-ltt-delivery-report', element: 'Bundle.entry.resource' },
} as const satisfies Readonly<Record<string, RuleElement>>;

/** Elements that the guide has no Danish name for, by their FHIR path. */
export const otherElements = {
  'Bundle.id': { element: 'Bundle.id' },
  'Bundle.entry.fullUrl': { element: 'Bundle.entry.fullUrl' },
  'Resource.id': { element: 'Resource.id' },
  'Resource.meta': { element: 'Resource.meta' },
  'Resource.text': { element: 'DomainResource.text' },
  IncrementalDelivery: { profile: 'klgateway-ltt-incremental-delivery', element: 'Bundle' },
} as const satisfies Readonly<Record<string, RuleElement>>;

export type AttributeName = keyof typeof attributes;
export type ElementName = AttributeName | keyof typeof otherElements;
