import { at, set, voidContact } from './testing/changes.js';
import type { RuleCases } from '../../rules/testing/rule-case.js';

/** A plan that began before reporting did. */
const early = [set(at.planStart, '2026-02-03T09:00:00+01:00')];

export const cases: RuleCases = {
  valid: [
    { name: 'the first second of 1 April in Denmark', change: [...early, set(at.contactStart, '2026-04-01T00:00:00+02:00')] },
    { name: 'the same second in UTC, when it is still March there', change: [...early, set(at.contactStart, '2026-03-31T22:00:00Z')] },
    {
      name: 'a contact that began in March, in a report of March',
      change: [
        ...early,
        set(at.timestamp, '2026-03-31T23:59:59+02:00'),
        set(at.contactStart, '2026-03-31T23:59:58+02:00'),
        set(at.referralStart, '2026-03-31T23:59:58+02:00'),
      ],
      also: ['LTT-R11 Bundle.timestamp'],
    },
    { name: 'a year, which may be April', change: [...early, set(at.contactStart, '2026')] },
    {
      name: 'a contact of March that was reported in error',
      change: [...early, set(at.contactStart, '2026-03-31T13:30:00+02:00'), voidContact],
    },
  ],
  invalid: [
    {
      name: 'the last second of March in Denmark',
      change: [...early, set(at.contactStart, '2026-03-31T23:59:59+02:00')],
      found: ['early Bundle.entry[2].resource.period.start'],
    },
    {
      name: 'the same second in UTC',
      change: [...early, set(at.contactStart, '2026-03-31T21:59:59Z')],
      found: ['early Bundle.entry[2].resource.period.start'],
    },
    {
      name: 'April in winter time, but March in Denmark',
      change: [...early, set(at.contactStart, '2026-04-01T00:30:00+03:00')],
      found: ['early Bundle.entry[2].resource.period.start'],
    },
    { name: 'March', change: [...early, set(at.contactStart, '2026-03')], found: ['early Bundle.entry[2].resource.period.start'] },
    {
      name: 'March, in a report of the first second of April',
      change: [
        ...early,
        set(at.timestamp, '2026-04-01T00:00:00+02:00'),
        set(at.contactStart, '2026-03-31T13:30:00+02:00'),
        set(at.referralStart, '2026-03-31T14:15:00+02:00'),
      ],
      found: ['early Bundle.entry[2].resource.period.start'],
    },
  ],
};
