import type { Bundle, BundleEntry, CarePlan, CodeableConcept, Encounter, FhirResource, Patient, Reference } from 'fhir/r4.js';
import { userInterfaceTerms, type NamedCode, type UserInterfaceTerm } from '../guides/ltt/codes.js';
import { cprSystem } from '../rules/number/cpr.js';
import { codeSystems, extensions, profiles } from '../guides/ltt/view/profiles.js';

/** What the reports of one course have in common. */
export interface CitizenData {
  readonly id: string;
  readonly cpr: string;
  readonly sor: string;
}

export interface PlanData {
  readonly id: string;
  readonly start: string;
  readonly end?: string;
  readonly status: 'active' | 'completed' | 'entered-in-error';
  readonly themes: readonly NamedCode[];
}

export interface ContactData {
  readonly id: string;
  readonly plan: string;
  readonly start: string;
  readonly type: NamedCode;
  /** Of a treatment: in which form, and with whom. */
  readonly organisation?: Pick<UserInterfaceTerm, 'deliveryType' | 'participants'>;
  readonly isVoid: boolean;
}

export interface ReferralData {
  readonly id: string;
  readonly plan: string;
  readonly start: string;
  readonly to: NamedCode;
  readonly isVoid: boolean;
}

export interface ReportData {
  readonly id: string;
  readonly timestamp: string;
  readonly citizen: CitizenData;
  /** The citizen was reported in error. */
  readonly isVoid: boolean;
  readonly plans: readonly PlanData[];
  readonly contacts: readonly ContactData[];
  readonly referrals: readonly ReferralData[];
}

/** The forms a treatment can have: in a group or alone, with the child or without. */
export const organisations = userInterfaceTerms.map(({ deliveryType, participants }) => ({ deliveryType, participants }));

const server = 'https://fagsystem.example';
const carePlanCode = {
  code: '01302bcb-c7f3-42c4-8ded-68e33da064eb',
  display: 'Lettilgængelige tilbud til børn og unge i psykisk mistrivsel',
};
const activityStatus = { active: 'in-progress', completed: 'completed', 'entered-in-error': 'entered-in-error' } as const;

/** A delivery report as a case system sends it. */
export function reportOf(report: ReportData): Bundle {
  const { id, timestamp, plans, contacts, referrals } = report;
  const subject = { reference: `Patient/${report.citizen.id}` };
  const resources: FhirResource[] = [
    patientOf(report),
    ...plans.map((plan) => carePlanOf(plan, subject)),
    ...contacts.map((contact) => encounterOf(contact, subject)),
    ...referrals.map((referral) => referralOf(referral, subject)),
  ];
  const entry = resources.map(
    (resource): BundleEntry => ({
      fullUrl: `${server}/${resource.resourceType}/${resource.id ?? ''}`,
      resource: { ...resource, meta: { lastUpdated: timestamp, ...resource.meta } },
    }),
  );
  return { resourceType: 'Bundle', id, meta: { profile: [profiles.report] }, type: 'collection', timestamp, entry };
}

/** Reports in one Bundle, as FK Gateway passes them on. */
export function deliveryOf(id: string, timestamp: string, reports: readonly Bundle[]): Bundle {
  const entry = reports.map((resource): BundleEntry => ({ fullUrl: `${server}/Bundle/${resource.id ?? ''}`, resource }));
  return { resourceType: 'Bundle', id, meta: { profile: [profiles.delivery] }, type: 'collection', timestamp, entry };
}

function patientOf({ citizen: { id, cpr, sor }, isVoid }: ReportData): Patient {
  return {
    resourceType: 'Patient',
    id,
    meta: { profile: [profiles.citizen] },
    identifier: [{ use: 'official', system: cprSystem, value: cpr }],
    active: !isVoid,
    managingOrganization: { identifier: { use: 'official', system: 'urn:oid:1.2.208.176.1.1', value: sor } },
  };
}

function carePlanOf({ id, start, end, status, themes }: PlanData, subject: Reference): CarePlan {
  return {
    resourceType: 'CarePlan',
    id,
    meta: { profile: [profiles.carePlan] },
    status,
    intent: 'plan',
    subject,
    period: { start, ...(end === undefined ? {} : { end }) },
    activity: [
      {
        detail: {
          code: concept(carePlanCode, codeSystems.social),
          ...(themes.length === 0 ? {} : { reasonCode: themes.map((theme) => concept(theme, codeSystems.ltt)) }),
          status: activityStatus[status],
        },
      },
    ],
  };
}

function encounterOf({ id, plan, start, type, organisation, isVoid }: ContactData, subject: Reference): Encounter {
  return {
    resourceType: 'Encounter',
    id,
    meta: { profile: [profiles.contact] },
    extension: [
      ...(organisation === undefined
        ? []
        : [{ url: extensions.deliveryType, valueCodeableConcept: concept(organisation.deliveryType, codeSystems.social) }]),
      { url: extensions.basedOnCarePlan, valueReference: { reference: `CarePlan/${plan}` } },
    ],
    status: isVoid ? 'entered-in-error' : 'finished',
    class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'AMB', display: 'ambulatory' },
    type: [concept(type, codeSystems.ltt)],
    subject,
    ...(organisation === undefined ? {} : { participant: [{ type: [concept(organisation.participants, codeSystems.social)] }] }),
    period: { start },
  };
}

function referralOf({ id, plan, start, to, isVoid }: ReferralData, subject: Reference): CarePlan {
  return {
    resourceType: 'CarePlan',
    id,
    meta: { profile: [profiles.referral] },
    basedOn: [{ reference: `CarePlan/${plan}` }],
    status: isVoid ? 'entered-in-error' : 'completed',
    intent: 'plan',
    subject,
    period: { start },
    // The profile has this fixed, whatever becomes of the referral.
    activity: [{ detail: { code: concept(to, codeSystems.ltt), status: 'completed' } }],
  };
}

function concept({ code, display }: NamedCode, system: string): CodeableConcept {
  return { coding: [{ system, code, display }] };
}
