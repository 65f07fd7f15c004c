import { at, set, voidContact } from './testing/changes.js';
import type { SeriesCases } from '../../rules/testing/rule-case.js';
import { report, voidPlan, planOnly } from './testing/series.js';

const moved = set(at.contactStart, '2026-05-12T13:45:00+02:00');
const place = 'Bundle.entry[2].resource.id';

export const cases: SeriesCases = {
  valid: [
    {
      name: 'the same but for status and metadata',
      reports: [[], [...report(2), voidContact, set(`${at.contact}/meta/lastUpdated`, '2026-05-12T20:30:00+02:00')]],
    },
    {
      name: 'with the address of the citizen instead of type and id',
      reports: [
        [],
        [
          ...report(2),
          voidContact,
          set(`${at.contact}/subject/reference`, 'https://fagsystem.example/Patient/5b0e7f5c-3f5d-4a0e-9c59-0d2f4b7a6c11'),
        ],
      ],
    },
    { name: "a plan, whose activity's status follows", reports: [planOnly, [...report(2), ...planOnly, ...voidPlan]] },
    {
      name: 'what was never reported, which LTT-X05 reports',
      reports: [[voidContact], [...report(2), voidContact, moved]],
      also: [`LTT-X05 1 Bundle.entry[2].resource.status`],
    },
  ],
  invalid: [
    { name: 'another start', reports: [[], [...report(2), voidContact, moved]], found: [`differs 2 ${place} ~ 1 ${place}`] },
    {
      name: 'an earlier version',
      reports: [[], [...report(2), moved], [...report(3), voidContact]],
      found: [`differs 3 ${place} ~ 2 ${place}`],
      also: ['LTT-X06 2 Bundle.entry[2].resource.period.start'],
    },
    {
      name: 'told once',
      reports: [[], [...report(2), voidContact, moved], [...report(3), voidContact, moved]],
      found: [`differs 2 ${place} ~ 1 ${place}`],
    },
  ],
};
