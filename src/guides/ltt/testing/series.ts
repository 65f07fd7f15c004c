import { readFileSync } from 'node:fs';
import type { Change } from '../../../rules/change.js';
import { add, at, remove, set } from './changes.js';

/**
 * Another report of the same course, put together some hours later than the valid one (20:00 on 12 May 2026). The plan has changed since.
 */
export function report(number: number, timestamp = `2026-05-12T2${number - 1}:00:00+02:00`): Change[] {
  return [
    set('/id', `${number}f6a2c3b-7d84-4e95-8b06-c1d2e3f4a505`),
    set(at.timestamp, timestamp),
    set(`${at.plan}/meta/lastUpdated`, `2026-05-12T19:${String(number).padStart(2, '0')}:00+02:00`),
  ];
}

/** The contact has another id. */
export function contactId(id: string): Change[] {
  return idOf(2, 'Encounter', id);
}

/** A resource has another id; references to it stay as they are. */
export function idOf(entry: number, type: string, id: string): Change[] {
  return [set(`/entry/${entry}/resource/id`, id), set(`/entry/${entry}/fullUrl`, `https://fagsystem.example/${type}/${id}`)];
}

/** The plan has another id, and everything refers to it under that. */
export function planId(id: string): Change[] {
  return [
    ...idOf(1, 'CarePlan', id),
    set(`${at.contactPlan}/reference`, `CarePlan/${id}`),
    set(`${at.referralPlan}/reference`, `CarePlan/${id}`),
  ];
}

/** The citizen has another id, and everything refers to them under that. */
export function patientId(id: string): Change[] {
  return [
    ...idOf(0, 'Patient', id),
    ...[at.plan, at.contact, at.referral].map((place) => set(`${place}/subject/reference`, `Patient/${id}`)),
  ];
}

/** The report is about another child; nothing in it has an id of the first one's. */
export function anotherChild(cpr = '2202149999'): Change[] {
  return [
    set(at.cpr, cpr),
    ...patientId('6b0e7f5c-3f5d-4a0e-9c59-0d2f4b7a6c11'),
    ...planId('b3c1de42-6f0b-4d8c-8a57-71e9b2f4c022'),
    ...contactId('d7f29d80-15be-4e3a-b6d4-2e8a90f1d533'),
    ...idOf(3, 'CarePlan', 'f9d4b6a1-8c2f-4b75-9f13-5a6c7d8e9044'),
  ];
}

/** Nothing but the citizen and the plan is reported. */
export const planOnly: readonly Change[] = [remove('/entry/3'), remove('/entry/2')];

/** The plan is reported in error, and nothing else is reported. */
export const voidPlan: readonly Change[] = [set(`${at.plan}/status`, 'entered-in-error'), set(at.activityStatus, 'entered-in-error')];

/** The plan ends with the day. */
export const ended: readonly Change[] = [
  set(`${at.plan}/status`, 'completed'),
  set(at.activityStatus, 'completed'),
  add(at.planEnd, '2026-05-12T15:00:00+02:00'),
];

/** An incremental delivery of the valid report. */
export function deliveryOfReport(): object {
  const report = JSON.parse(readFileSync(new URL('../../../../testcases/bases/report.json', import.meta.url), 'utf8')) as {
    readonly id: string;
  };
  return {
    resourceType: 'Bundle',
    id: '9a6a2c3b-7d84-4e95-8b06-c1d2e3f4a505',
    meta: { profile: ['http://fhir.kl.dk/ltt/StructureDefinition/klgateway-ltt-incremental-delivery'] },
    type: 'collection',
    timestamp: '2026-05-13T03:00:00+02:00',
    entry: [{ fullUrl: `https://fagsystem.example/Bundle/${report.id}`, resource: report }],
  };
}
