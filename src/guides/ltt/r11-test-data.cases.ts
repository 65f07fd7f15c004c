import { at, set } from './testing/changes.js';
import type { RuleCases } from '../../rules/testing/rule-case.js';

const march = [
  set(at.planStart, '2026-02-03T09:00:00+01:00'),
  set(at.contactStart, '2026-03-31T13:30:00+02:00'),
  set(at.referralStart, '2026-03-31T14:15:00+02:00'),
];

export const cases: RuleCases = {
  valid: [
    {
      name: 'the first second of April',
      change: [...march, set(at.timestamp, '2026-03-31T22:00:00Z')],
      also: ['LTT-R10 Bundle.entry[2].resource.period.start'],
    },
  ],
  invalid: [
    { name: 'the last second of March', change: [...march, set(at.timestamp, '2026-03-31T21:59:59Z')], found: ['test Bundle.timestamp'] },
    {
      name: 'the same second in Danish time',
      change: [...march, set(at.timestamp, '2026-03-31T23:59:59+02:00')],
      found: ['test Bundle.timestamp'],
    },
  ],
};
