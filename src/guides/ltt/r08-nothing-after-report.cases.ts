import { add, at, completed, set, voidContact } from './testing/changes.js';
import type { RuleCases } from '../../rules/testing/rule-case.js';

export const cases: RuleCases = {
  valid: [
    { name: 'at the second of the report', change: [set(at.timestamp, '2026-05-12T14:15:00+02:00')] },
    { name: 'the same second in another time zone', change: [set(at.timestamp, '2026-05-12T12:15:00Z')] },
    { name: 'on the day of the report', change: [set(at.referralStart, '2026-05-12')] },
    { name: 'an end on the day of the report', change: completed('2026-05-12') },
    { name: 'a contact that was reported in error', change: [set(at.contactStart, '2026-05-13T10:00:00+02:00'), voidContact] },
  ],
  invalid: [
    {
      name: 'a referral a second later',
      change: [set(at.timestamp, '2026-05-12T14:14:59+02:00')],
      found: ['later Bundle.entry[3].resource.period.start'],
    },
    {
      name: 'a contact a second later',
      change: [set(at.contactStart, '2026-05-12T18:00:01Z')],
      found: ['later Bundle.entry[2].resource.period.start'],
    },
    { name: 'a referral tomorrow', change: [set(at.referralStart, '2026-05-13')], found: ['later Bundle.entry[3].resource.period.start'] },
    {
      name: 'the end of a completed plan',
      change: completed('2026-05-12T20:00:01+02:00'),
      found: ['later Bundle.entry[1].resource.period.end'],
    },
    {
      name: 'an expected end of an active plan',
      change: [add(at.planEnd, '2026-06-30')],
      found: ['later Bundle.entry[1].resource.period.end'],
    },
  ],
};
