import type { Change } from '../../../rules/change.js';

/** Places in testcases/bases/report.json, as JSON Pointers. */
export const at = {
  timestamp: '/timestamp',
  citizen: '/entry/0/resource',
  cpr: '/entry/0/resource/identifier/0/value',
  sor: '/entry/0/resource/managingOrganization/identifier/value',
  plan: '/entry/1/resource',
  planStart: '/entry/1/resource/period/start',
  planEnd: '/entry/1/resource/period/end',
  activityStatus: '/entry/1/resource/activity/0/detail/status',
  contact: '/entry/2/resource',
  contactType: '/entry/2/resource/type/0/coding/0',
  contactStart: '/entry/2/resource/period/start',
  deliveryType: '/entry/2/resource/extension/0',
  contactPlan: '/entry/2/resource/extension/1/valueReference',
  referral: '/entry/3/resource',
  referralStart: '/entry/3/resource/period/start',
  referralPlan: '/entry/3/resource/basedOn/0',
} as const;

export function set(path: string, value: unknown): Change {
  return { op: 'replace', path, value };
}

export function add(path: string, value: unknown): Change {
  return { op: 'add', path, value };
}

export function remove(path: string): Change {
  return { op: 'remove', path };
}

/** A contact of another type, without what only treatments have. */
export function typeOnly(code: string, display: string): Change[] {
  return [
    set(at.contactType, { system: 'http://fhir.kl.dk/term/CodeSystem/LTT', code, display }),
    remove(`${at.contact}/participant`),
    remove(at.deliveryType),
  ];
}

/** The contact was reported in error. */
export const voidContact: Change = set(`${at.contact}/status`, 'entered-in-error');

/** The plan is completed, and ended then. */
export function completed(end: string): Change[] {
  return [set(`${at.plan}/status`, 'completed'), set(at.activityStatus, 'completed'), add(at.planEnd, end)];
}
