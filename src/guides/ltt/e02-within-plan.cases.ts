import { at, completed, set, voidContact } from './testing/changes.js';
import type { RuleCases } from '../../rules/testing/rule-case.js';

export const cases: RuleCases = {
  valid: [
    { name: 'at the second the plan begins', change: [set(at.planStart, '2026-05-12T11:30:00Z')] },
    { name: 'on the day the plan begins', change: [set(at.planStart, '2026-05-12')] },
    {
      name: 'at the second the plan ends',
      change: completed('2026-05-12T13:30:00+02:00'),
      also: ['LTT-H03 Bundle.entry[3].resource.period.start'],
    },
    { name: 'on the day the plan ends', change: completed('2026-05-12') },
    { name: 'a contact that was reported in error', change: [set(at.planStart, '2026-05-12T13:30:01+02:00'), voidContact] },
    {
      name: 'a plan that was reported in error',
      change: [
        set(at.planStart, '2026-05-12T13:30:01+02:00'),
        set(`${at.plan}/status`, 'entered-in-error'),
        set(at.activityStatus, 'entered-in-error'),
      ],
      also: ['LTT-P05 Bundle.entry[2].resource.status', 'LTT-P05 Bundle.entry[3].resource.status'],
    },
  ],
  invalid: [
    {
      name: 'a second before the plan begins',
      change: [set(at.planStart, '2026-05-12T11:30:01Z')],
      found: ['before Bundle.entry[2].resource.period.start'],
    },
    {
      name: 'on the day before the plan begins',
      change: [set(at.planStart, '2026-05-13')],
      found: ['before Bundle.entry[2].resource.period.start'],
      also: ['LTT-H03 Bundle.entry[3].resource.period.start'],
    },
    {
      name: 'a second after the plan ends',
      change: completed('2026-05-12T13:29:59+02:00'),
      found: ['after Bundle.entry[2].resource.period.start'],
      also: ['LTT-H03 Bundle.entry[3].resource.period.start'],
    },
    // The plan starts at a time in the month that it ends in: per-1 cannot compare the two, and HL7's validator rejects that.
    {
      name: 'in the month after the plan ends',
      change: completed('2026-04'),
      found: ['after Bundle.entry[2].resource.period.start'],
      also: ['LTT-H03 Bundle.entry[3].resource.period.start', 'invariant-incomparable Bundle.entry[1].resource.period'],
    },
  ],
};
