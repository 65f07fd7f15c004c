import { at, set } from './testing/changes.js';
import type { RuleCases } from '../../rules/testing/rule-case.js';

export const cases: RuleCases = {
  valid: [
    { name: 'UTC in summer', change: [set(at.contactStart, '2026-05-12T11:30:00Z')] },
    { name: 'another offset in summer', change: [set(at.contactStart, '2026-05-12T12:30:00+03:00')] },
    { name: 'a day without a time', change: [set(at.planStart, '2026-05-12')] },
    { name: 'the last minute of winter time', change: [set(at.planStart, '2026-03-29T01:59:00+01:00')] },
  ],
  invalid: [
    {
      name: 'a contact in summer',
      change: [set(at.contactStart, '2026-05-12T13:00:00+01:00')],
      found: ['winter Bundle.entry[2].resource.period.start'],
    },
    {
      name: 'the first minute of summer time',
      change: [set(at.planStart, '2026-03-29T02:00:00+01:00')],
      found: ['winter Bundle.entry[1].resource.period.start'],
    },
    { name: 'the report itself', change: [set('/timestamp', '2026-05-12T20:00:00+01:00')], found: ['winter Bundle.timestamp'] },
  ],
};
