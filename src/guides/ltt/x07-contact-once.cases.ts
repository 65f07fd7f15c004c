import { add, at, set, typeOnly, voidContact } from './testing/changes.js';
import type { SeriesCases } from '../../rules/testing/rule-case.js';
import { anotherChild, contactId, planId, report } from './testing/series.js';
import { addContact } from './example-contact.js';

const other = 'd7f29d80-15be-4e3a-b6d4-2e8a90f1d533';
const again = [...report(2), ...contactId(other)];
const twice = 'twice 2 Bundle.entry[2].resource.id ~ 1 Bundle.entry[2].resource.id';

export const cases: SeriesCases = {
  valid: [
    { name: 'a second later', reports: [[], [...again, set(at.contactStart, '2026-05-12T13:30:01+02:00')]] },
    { name: 'another type', reports: [[], [...again, ...typeOnly('404665f4-3488-4225-953e-3f1c5a061829', 'Screening')]] },
    { name: 'another plan', reports: [[], [...again, ...planId('b3c1de42-6f0b-4d8c-8a57-71e9b2f4c022')]] },
    { name: 'another child in the same group', reports: [[], [...report(2), ...anotherChild()]] },
    {
      name: 'days, on which there may be two',
      reports: [[set(at.contactStart, '2026-05-12')], [...again, set(at.contactStart, '2026-05-12')]],
    },
    { name: 'the first was taken back before', reports: [[], [...report(2), voidContact], [...report(3), ...contactId(other)]] },
    { name: 'the first is taken back later', reports: [[], again, [...report(3), voidContact]] },
    { name: 'the second is taken back later', reports: [[], again, [...report(3), ...contactId(other), voidContact]] },
  ],
  invalid: [
    { name: 'another id', reports: [[], again], found: [twice] },
    {
      name: 'another id, and the same moment in UTC',
      reports: [[], [...again, set(at.contactStart, '2026-05-12T11:30:00Z')]],
      found: [twice],
    },
    { name: 'both in the same second', reports: [[], [...report(2, '2026-05-12T18:00:00Z'), ...contactId(other)]], found: [twice] },
    { name: 'told once', reports: [[], again, [...report(3), ...contactId(other)]], found: [twice] },
    {
      name: 'three of them in one report',
      reports: [
        [
          ...typeOnly('404665f4-3488-4225-953e-3f1c5a061829', 'Screening'),
          ...['4f1b7a90-2c3d-4e5f-8a6b-7c8d9e0f1a2b', '5f1b7a90-2c3d-4e5f-8a6b-7c8d9e0f1a2b'].map((id) =>
            addContact({ id, start: '2026-05-12T13:30:00+02:00' }),
          ),
        ],
      ],
      found: [
        'twice 1 Bundle.entry[4].resource.id ~ 1 Bundle.entry[2].resource.id',
        'twice 1 Bundle.entry[5].resource.id ~ 1 Bundle.entry[2].resource.id',
      ],
    },
    {
      name: 'after the first was reported with another start',
      reports: [[set(at.contactStart, '2026-05-12T13:00:00+02:00')], again, report(3)],
      found: ['twice 2 Bundle.entry[2].resource.id ~ 3 Bundle.entry[2].resource.id'],
      also: ['LTT-X06 3 Bundle.entry[2].resource.period.start'],
    },
    {
      name: 'with a theme more',
      reports: [
        [],
        [
          ...again,
          add(`${at.plan}/activity/0/detail/reasonCode/-`, {
            coding: [
              { system: 'http://fhir.kl.dk/term/CodeSystem/LTT', code: '9b82f4cd-bc63-4187-a2f0-ff2d74f63bd8', display: 'Tristhed' },
            ],
          }),
        ],
      ],
      found: [twice],
    },
  ],
};
