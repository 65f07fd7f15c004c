import { add, at, set } from './testing/changes.js';
import type { RuleCases } from '../../rules/testing/rule-case.js';

const sibling = {
  fullUrl: 'https://fagsystem.example/Patient/0d3f6a71-1b2c-4d5e-8f90-a1b2c3d4e5f6',
  resource: {
    resourceType: 'Patient',
    id: '0d3f6a71-1b2c-4d5e-8f90-a1b2c3d4e5f6',
    meta: { lastUpdated: '2026-05-12T19:00:00+02:00', profile: ['http://fhir.kl.dk/ltt/StructureDefinition/klgateway-ltt-citizen'] },
    identifier: [{ use: 'official', system: 'urn:oid:1.2.208.176.1.2', value: '2102149998' }],
    active: true,
    managingOrganization: { identifier: { use: 'official', system: 'urn:oid:1.2.208.176.1.1', value: '451000016003' } },
  },
};

export const cases: RuleCases = {
  valid: [
    {
      name: 'a subject by fullUrl',
      change: [set(`${at.contact}/subject/reference`, 'https://fagsystem.example/Patient/5b0e7f5c-3f5d-4a0e-9c59-0d2f4b7a6c11')],
    },
  ],
  invalid: [
    {
      name: 'a contained copy of the citizen',
      change: [
        add(`${at.referral}/contained`, [{ resourceType: 'Patient', id: 'barn', active: true }]),
        set(`${at.referral}/subject/reference`, '#barn'),
      ],
      found: ['contained Bundle.entry[3].resource.subject'],
    },
    {
      name: "another child's contact",
      change: [
        { op: 'add', path: '/entry/-', value: sibling },
        set(`${at.contact}/subject/reference`, 'Patient/0d3f6a71-1b2c-4d5e-8f90-a1b2c3d4e5f6'),
      ],
      found: ['several Bundle.entry[4]', 'other Bundle.entry[2].resource.subject'],
    },
  ],
};
