import { at, completed, set } from './testing/changes.js';
import type { Change } from '../../rules/change.js';
import type { RuleCases } from '../../rules/testing/rule-case.js';
import { planOnly } from './testing/series.js';

const ended = (end: string): Change[] => [...planOnly, set(at.planStart, '2026-03-02T09:00:00+01:00'), ...completed(end)];
const found = ['ended Bundle.entry[1].resource.period.end'];

export const cases: RuleCases = {
  valid: [
    { name: 'ended at the first moment of 1 April in Denmark', change: ended('2026-04-01T00:00:00+02:00') },
    { name: 'ended on 1 April in Denmark, still March in UTC', change: ended('2026-03-31T22:00:00Z') },
    { name: 'began before 1 April and goes on', change: [set(at.planStart, '2026-03-02T09:00:00+01:00')] },
    { name: 'a year that may be either', change: ended('2026'), also: ['invariant-incomparable Bundle.entry[1].resource.period'] },
    {
      name: 'a course that was reported in error',
      change: [
        ...ended('2026-03-31T12:00:00+02:00'),
        set(`${at.plan}/status`, 'entered-in-error'),
        set(at.activityStatus, 'entered-in-error'),
      ],
    },
    {
      name: 'a report from before 1 April is test data',
      change: [set(at.timestamp, '2026-03-31T20:00:00+02:00'), ...ended('2026-03-31T12:00:00+02:00')],
      also: ['LTT-R11 Bundle.timestamp'],
    },
  ],
  invalid: [
    { name: 'ended in the last second of March', change: ended('2026-03-31T23:59:59+02:00'), found },
    { name: 'ended in March in Denmark, in UTC as well', change: ended('2026-03-31T21:59:59Z'), found },
    { name: 'ended on a day of March', change: ended('2026-03-31'), found },
  ],
};
