import { set } from './testing/changes.js';
import type { RuleCases } from '../../rules/testing/rule-case.js';

const delivery = { resourceType: 'Bundle', type: 'collection', timestamp: '2026-05-12T20:00:00+02:00' };

export const cases: RuleCases = {
  valid: [
    { name: 'a report', change: [set('/id', '1f6a2c3b-7d84-4e95-8b06-c1d2e3f4a506')] },
    { name: 'a report that claims nothing', change: [{ op: 'remove', path: '/meta' }] },
  ],
  invalid: [
    {
      name: 'an empty delivery',
      change: [
        set('', { ...delivery, meta: { profile: ['http://fhir.kl.dk/ltt/StructureDefinition/klgateway-ltt-incremental-delivery'] } }),
      ],
      found: ['sent Bundle'],
    },
    {
      name: 'a delivery with a report in which nothing happened',
      change: [
        set('', {
          ...delivery,
          meta: { profile: ['http://fhir.kl.dk/ltt/StructureDefinition/klgateway-ltt-incremental-delivery|1.0.1'] },
          entry: [
            {
              fullUrl: 'https://fagsystem.example/Bundle/1f6a2c3b-7d84-4e95-8b06-c1d2e3f4a505',
              resource: {
                resourceType: 'Bundle',
                id: '1f6a2c3b-7d84-4e95-8b06-c1d2e3f4a505',
                meta: { profile: ['http://fhir.kl.dk/ltt/StructureDefinition/klgateway-ltt-delivery-report'] },
                type: 'collection',
                timestamp: '2026-05-12T20:00:00+02:00',
                entry: [
                  {
                    fullUrl: 'https://fagsystem.example/Patient/5b0e7f5c-3f5d-4a0e-9c59-0d2f4b7a6c11',
                    resource: {
                      resourceType: 'Patient',
                      id: '5b0e7f5c-3f5d-4a0e-9c59-0d2f4b7a6c11',
                      meta: {
                        lastUpdated: '2026-05-12T19:00:00+02:00',
                        profile: ['http://fhir.kl.dk/ltt/StructureDefinition/klgateway-ltt-citizen'],
                      },
                      identifier: [{ use: 'official', system: 'urn:oid:1.2.208.176.1.2', value: '2102149999' }],
                      active: true,
                      managingOrganization: { identifier: { use: 'official', system: 'urn:oid:1.2.208.176.1.1', value: '451000016003' } },
                    },
                  },
                ],
              },
            },
          ],
        }),
      ],
      found: ['sent Bundle'],
    },
  ],
};
