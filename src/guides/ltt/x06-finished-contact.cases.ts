import { add, at, remove, set, typeOnly, voidContact } from './testing/changes.js';
import type { SeriesCases } from '../../rules/testing/rule-case.js';
import { planId, report } from './testing/series.js';

const contact = 'Bundle.entry[2].resource';
const changed = (place: string, report = 2): string => `changed ${report} ${contact}${place} ~ 1 ${contact}${place}`;
const group = {
  coding: [
    {
      system: 'http://fhir.kl.dk/term/CodeSystem/CareSocialCodes',
      code: '2865f123-15a7-4a36-a514-32ea37c400ca',
      display: 'Gruppebaseret indsats',
    },
  ],
};
const withoutChild = [
  {
    type: [
      {
        coding: [
          {
            system: 'http://fhir.kl.dk/term/CodeSystem/CareSocialCodes',
            code: 'd3578249-10df-4051-851d-3986b1570bee',
            display: 'Omsorgsperson uden barn/ung',
          },
        ],
      },
    ],
  },
];
const started = (start: string): ReturnType<typeof set> => set(at.contactStart, start);

export const cases: SeriesCases = {
  valid: [
    { name: 'reported again', reports: [[], report(2)] },
    { name: 'the same moment in UTC', reports: [[], [...report(2), started('2026-05-12T11:30:00Z')]] },
    { name: 'the day alone', reports: [[], [...report(2), started('2026-05-12')]] },
    {
      name: 'another lastUpdated, no display',
      reports: [
        [],
        [...report(2), set(`${at.contact}/meta/lastUpdated`, '2026-05-12T20:30:00+02:00'), remove(`${at.contactType}/display`)],
      ],
    },
    {
      name: 'the extensions in another order',
      reports: [
        [],
        [
          ...report(2),
          { op: 'remove', path: at.deliveryType },
          add(`${at.contact}/extension/-`, {
            url: 'http://fhir.kl.dk/ltt/StructureDefinition/klgateway-ltt-encounter-delivery-type',
            valueCodeableConcept: {
              coding: [{ system: 'http://fhir.kl.dk/term/CodeSystem/CareSocialCodes', code: '8d12d74c-17da-47a7-a4fe-e69dbaec0a8c' }],
            },
          }),
        ],
      ],
    },
    {
      name: 'taken back, whatever else',
      reports: [[], [...report(2), voidContact, started('2026-05-12T10:00:00+02:00')]],
      also: ['LTT-X09 2 Bundle.entry[2].resource.id'],
    },
    {
      name: 'planned before it was finished',
      reports: [[set(`${at.contact}/status`, 'planned'), started('2026-05-12T10:00:00+02:00')], report(2)],
      also: ['LTT-E01 1 Bundle.entry[2].resource.status'],
    },
  ],
  invalid: [
    { name: 'a second later', reports: [[], [...report(2), started('2026-05-12T13:30:01+02:00')]], found: [changed('.period.start')] },
    {
      name: 'another type, and with it no participants',
      reports: [[], [...report(2), ...typeOnly('404665f4-3488-4225-953e-3f1c5a061829', 'Screening')]],
      found: [changed('.type')],
    },
    {
      name: 'in a group',
      reports: [[], [...report(2), set(`${at.deliveryType}/valueCodeableConcept`, group)]],
      found: [changed('.extension[0]')],
    },
    {
      name: 'without the child',
      reports: [[], [...report(2), set(`${at.contact}/participant`, withoutChild)]],
      found: [changed('.participant')],
    },
    {
      name: 'another plan',
      reports: [[], [...report(2), ...planId('b3c1de42-6f0b-4d8c-8a57-71e9b2f4c022')]],
      found: [changed('.extension[1]')],
    },
    {
      name: 'planned again',
      reports: [[], [...report(2), set(`${at.contact}/status`, 'planned')]],
      found: [changed('.status')],
      also: ['LTT-E01 2 Bundle.entry[2].resource.status'],
    },
    {
      name: 'a slip in one report',
      reports: [[], [...report(2), started('2026-05-12T13:30:01+02:00')], report(3)],
      found: [changed('.period.start')],
    },
    {
      name: 'changed once and for all',
      reports: [[], [...report(2), started('2026-05-12T13:30:01+02:00')], [...report(3), started('2026-05-12T13:30:01+02:00')]],
      found: [changed('.period.start')],
    },
    {
      name: 'changed twice',
      reports: [[], [...report(2), started('2026-05-12T13:30:01+02:00')], [...report(3), started('2026-05-12T13:30:02+02:00')]],
      found: [changed('.period.start'), changed('.period.start', 3)],
    },
  ],
};
