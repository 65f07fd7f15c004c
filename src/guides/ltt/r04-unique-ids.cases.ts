import { add, set } from './testing/changes.js';
import type { RuleCases } from '../../rules/testing/rule-case.js';
import { addContact } from './example-contact.js';

const contactId = 'c7f29d80-15be-4e3a-b6d4-2e8a90f1d533';
const sameId = 'e9d4b6a1-8c2f-4b75-9f13-5a6c7d8e9044';

export const cases: RuleCases = {
  valid: [
    {
      name: 'two contacts with ids of their own',
      change: [addContact({ id: '4f1b7a90-2c3d-4e5f-8a6b-7c8d9e0f1a2b', start: '2026-05-12T10:00:00+02:00' })],
    },
    {
      name: 'the same id for two types',
      change: [set('/entry/2/resource/id', sameId), set('/entry/2/fullUrl', `https://fagsystem.example/Encounter/${sameId}`)],
    },
  ],
  invalid: [
    {
      name: 'the same type and id on two servers',
      change: [addContact({ id: contactId, start: '2026-05-12T10:00:00+02:00', server: 'https://andet.example' })],
      found: ['id Bundle.entry[4].resource.id'],
    },
    {
      name: 'the same contact twice',
      change: [addContact({ id: contactId, start: '2026-05-12T10:00:00+02:00' })],
      found: ['id Bundle.entry[4].resource.id'],
    },
    {
      name: 'the same fullUrl for two resources',
      change: [
        addContact({ id: '4f1b7a90-2c3d-4e5f-8a6b-7c8d9e0f1a2b', start: '2026-05-12T10:00:00+02:00' }),
        set('/entry/4/fullUrl', 'https://fagsystem.example/fhir'),
        set('/entry/3/fullUrl', 'https://fagsystem.example/fhir'),
      ],
      found: ['fullUrl Bundle.entry[4].fullUrl'],
      also: ['LTT-R05 Bundle.entry[3].fullUrl', 'LTT-R05 Bundle.entry[4].fullUrl'],
    },
    {
      name: 'the same contact three times',
      change: [
        addContact({ id: contactId, start: '2026-05-12T10:00:00+02:00' }),
        addContact({ id: contactId, start: '2026-05-12T11:00:00+02:00' }),
        add('/id', 'x'),
      ],
      found: ['id Bundle.entry[4].resource.id', 'id Bundle.entry[5].resource.id'],
    },
  ],
};
