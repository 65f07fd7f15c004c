import { add, at, completed, set } from './testing/changes.js';
import { planOnly } from './testing/series.js';
import type { RuleCases } from '../../rules/testing/rule-case.js';

export const cases: RuleCases = {
  valid: [
    { name: 'a completed plan', change: completed('2026-05-12T15:00:00+02:00') },
    {
      name: 'a plan entered in error',
      change: [
        ...planOnly,
        add(at.planEnd, '2026-05-12T15:00:00+02:00'),
        set(`${at.plan}/status`, 'entered-in-error'),
        set(at.activityStatus, 'entered-in-error'),
      ],
    },
    {
      name: 'an end that is still to come is told by LTT-R08',
      change: [add(at.planEnd, '2026-05-12T20:00:01+02:00')],
      also: ['LTT-R08 Bundle.entry[1].resource.period.end'],
    },
    {
      name: 'a status that LTT-P01 tells',
      change: [add(at.planEnd, '2026-05-12T15:00:00+02:00'), set(`${at.plan}/status`, 'revoked')],
      also: ['LTT-P01 Bundle.entry[1].resource.status'],
    },
  ],
  invalid: [
    {
      name: 'an end before the report',
      change: [add(at.planEnd, '2026-05-12T15:00:00+02:00')],
      found: ['ended Bundle.entry[1].resource.status'],
    },
    {
      name: 'an end at the second of the report',
      change: [add(at.planEnd, '2026-05-12T18:00:00Z')],
      found: ['ended Bundle.entry[1].resource.status'],
    },
  ],
};
