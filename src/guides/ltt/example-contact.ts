import type { Change } from '../../rules/change.js';

const ownServer = 'https://fagsystem.example';
const base = 'http://fhir.kl.dk/ltt/StructureDefinition/';

/** For examples: adds a second contact, a screening, to the valid report. */
export function addContact({
  id,
  start,
  server = ownServer,
}: {
  readonly id: string;
  readonly start: string;
  readonly server?: string;
}): Change {
  // A relative reference would mean the entry's own server.
  const prefix = server === ownServer ? '' : `${ownServer}/`;
  return {
    op: 'add',
    path: '/entry/-',
    value: {
      fullUrl: `${server}/Encounter/${id}`,
      resource: {
        resourceType: 'Encounter',
        id,
        meta: { lastUpdated: '2026-05-12T19:00:00+02:00', profile: [`${base}klgateway-ltt-encounter`] },
        extension: [
          {
            url: `${base}klgateway-ltt-encounter-based-on-care-plan`,
            valueReference: { reference: `${prefix}CarePlan/a3c1de42-6f0b-4d8c-8a57-71e9b2f4c022` },
          },
        ],
        status: 'finished',
        class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'AMB' },
        type: [
          {
            coding: [
              { system: 'http://fhir.kl.dk/term/CodeSystem/LTT', code: '404665f4-3488-4225-953e-3f1c5a061829', display: 'Screening' },
            ],
          },
        ],
        subject: { reference: `${prefix}Patient/5b0e7f5c-3f5d-4a0e-9c59-0d2f4b7a6c11` },
        period: { start },
      },
    },
  };
}
