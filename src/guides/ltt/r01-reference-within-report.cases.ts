import { at, remove, set } from './testing/changes.js';
import type { RuleCases } from '../../rules/testing/rule-case.js';

export const cases: RuleCases = {
  valid: [
    {
      name: 'references to a citizen who is not in the report are told by the profile stage',
      change: [remove('/entry/0')],
      also: ['slice-min Bundle.entry'],
    },
    {
      name: 'references by fullUrl',
      change: [set(`${at.contactPlan}/reference`, 'https://fagsystem.example/CarePlan/a3c1de42-6f0b-4d8c-8a57-71e9b2f4c022')],
    },
    {
      name: 'references to a version',
      change: [set(`${at.contactPlan}/reference`, 'CarePlan/a3c1de42-6f0b-4d8c-8a57-71e9b2f4c022/_history/2')],
      also: ['reference-other-version Bundle.entry[2].resource.extension[1].value.ofType(Reference)'],
    },
    {
      name: 'references by urn:uuid',
      change: [
        set('/entry/1/fullUrl', 'urn:uuid:a3c1de42-6f0b-4d8c-8a57-71e9b2f4c022'),
        set(`${at.contactPlan}/reference`, 'urn:uuid:a3c1de42-6f0b-4d8c-8a57-71e9b2f4c022'),
        set(`${at.referralPlan}/reference`, 'urn:uuid:a3c1de42-6f0b-4d8c-8a57-71e9b2f4c022'),
        set(`${at.plan}/subject/reference`, 'https://fagsystem.example/Patient/5b0e7f5c-3f5d-4a0e-9c59-0d2f4b7a6c11'),
      ],
    },
    {
      name: 'references by type and id beside a urn:uuid',
      change: [set('/entry/1/fullUrl', 'urn:uuid:a3c1de42-6f0b-4d8c-8a57-71e9b2f4c022')],
      also: [
        'reference-other-address Bundle.entry[1].resource.subject',
        'reference-other-address Bundle.entry[2].resource.extension[1].value.ofType(Reference)',
        'reference-other-address Bundle.entry[3].resource.basedOn[0]',
      ],
    },
    {
      name: 'a relative fullUrl is one mistake, told by the profile stage',
      change: [set('/entry/1/fullUrl', 'CarePlan/a3c1de42-6f0b-4d8c-8a57-71e9b2f4c022')],
      also: ['bundle-fullurl-relative Bundle.entry[1].fullUrl'],
    },
  ],
  invalid: [
    {
      name: 'a plan that is not in the report, by type and id',
      change: [set(`${at.contactPlan}/reference`, 'CarePlan/0c6d2f7e-94a1-4b3d-8e52-6f7081a2b3c4')],
      found: ['missing Bundle.entry[2].resource.extension[1].value.ofType(Reference)'],
    },
    {
      name: 'a plan that is not in the report, by urn:uuid',
      change: [set(`${at.referralPlan}/reference`, 'urn:uuid:0c6d2f7e-94a1-4b3d-8e52-6f7081a2b3c4')],
      found: ['missing Bundle.entry[3].resource.basedOn[0]'],
    },
    {
      name: 'the plan that contact and referral belong to is left out',
      change: [remove('/entry/1')],
      found: ['missing Bundle.entry[1].resource.extension[1].value.ofType(Reference)', 'missing Bundle.entry[2].resource.basedOn[0]'],
    },
    {
      name: 'an address on another server than the fullUrl names',
      change: [set(`${at.contact}/subject/reference`, 'https://andet.example/Patient/5b0e7f5c-3f5d-4a0e-9c59-0d2f4b7a6c11')],
      found: ['elsewhere Bundle.entry[2].resource.subject'],
    },
    {
      name: 'a plan by its id alone',
      change: [set(`${at.contactPlan}/reference`, 'a3c1de42-6f0b-4d8c-8a57-71e9b2f4c022')],
      found: ['similar Bundle.entry[2].resource.extension[1].value.ofType(Reference)'],
    },
    {
      name: 'the citizen in another letter case, with braces',
      change: [set(`${at.contact}/subject/reference`, 'Patient/{5B0E7F5C-3F5D-4A0E-9C59-0D2F4B7A6C11}')],
      found: ['similar Bundle.entry[2].resource.subject'],
    },
    {
      name: 'a logical reference',
      change: [set(`${at.plan}/subject`, { identifier: { system: 'urn:oid:1.2.208.176.1.2', value: '2102149999' } })],
      found: ['logical Bundle.entry[1].resource.subject'],
    },
  ],
};
