import { at, set, voidContact } from './testing/changes.js';
import type { RuleCases } from '../../rules/testing/rule-case.js';
import { addContact } from './example-contact.js';

const id = '4f1b7a90-2c3d-4e5f-8a6b-7c8d9e0f1a2b';

export const cases: RuleCases = {
  valid: [
    {
      name: 'the first and the last second of a day',
      change: [
        set(at.contactStart, '2026-05-12T00:00:00+02:00'),
        set(at.referralStart, '2026-05-12T14:15:00+02:00'),
        set(at.timestamp, '2026-05-13T02:00:00+02:00'),
        addContact({ id, start: '2026-05-12T23:59:59+02:00' }),
      ],
    },
    {
      name: 'two dates in UTC, one day in Denmark',
      change: [set(at.contactStart, '2026-05-11T22:00:00Z'), addContact({ id, start: '2026-05-12T10:00:00Z' })],
    },
    {
      name: 'a date without a time of day',
      change: [set(at.contactStart, '2026-05-12'), addContact({ id, start: '2026-05-12T00:00:00+02:00' })],
    },
    { name: 'a month may be that day', change: [set(at.contactStart, '2026-05'), addContact({ id, start: '2026-05-12T10:00:00+02:00' })] },
    {
      name: 'the correction of an earlier contact',
      change: [set(at.contactStart, '2026-05-11T13:30:00+02:00'), voidContact, addContact({ id, start: '2026-05-12T10:00:00+02:00' })],
    },
    {
      name: 'a day of 25 hours',
      change: [
        set(at.timestamp, '2026-10-26T02:00:00+01:00'),
        set(at.contactStart, '2026-10-25T00:00:00+02:00'),
        addContact({ id, start: '2026-10-25T23:59:59+01:00' }),
      ],
    },
  ],
  invalid: [
    {
      name: 'the last second of the day before',
      change: [set(at.contactStart, '2026-05-11T23:59:59+02:00'), addContact({ id, start: '2026-05-12T00:00:00+02:00' })],
      found: ['other Bundle.entry[4].resource.period.start'],
    },
    {
      name: 'one date in UTC, two days in Denmark',
      change: [
        set(at.timestamp, '2026-05-13T02:00:00+02:00'),
        set(at.contactStart, '2026-05-12T21:59:59Z'),
        addContact({ id, start: '2026-05-12T22:00:00Z' }),
      ],
      found: ['other Bundle.entry[4].resource.period.start'],
    },
    {
      name: 'a month that is over',
      change: [addContact({ id, start: '2026-04' })],
      found: ['other Bundle.entry[4].resource.period.start'],
    },
  ],
};
