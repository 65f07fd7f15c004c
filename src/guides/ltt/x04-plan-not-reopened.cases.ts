import type { SeriesCases } from '../../rules/testing/rule-case.js';
import { ended, planId, planOnly, report, voidPlan } from './testing/series.js';

const found = (later: number, earlier: number): string =>
  `reopened ${later} Bundle.entry[1].resource.status ~ ${earlier} Bundle.entry[1].resource.status`;

export const cases: SeriesCases = {
  valid: [
    { name: 'active, and then completed', reports: [[], [...report(2), ...ended]] },
    { name: 'completed, and once more', reports: [[], [...report(2), ...ended], [...report(3), ...ended]] },
    {
      name: 'completed, and then taken back',
      reports: [ended, [...report(2), ...voidPlan]],
      also: [
        'LTT-P05 2 Bundle.entry[2].resource.status',
        'LTT-P05 2 Bundle.entry[3].resource.status',
        'LTT-X09 2 Bundle.entry[1].resource.id',
        'LTT-X12 2 Bundle.entry[2].resource.id',
        'LTT-X12 2 Bundle.entry[3].resource.id',
      ],
    },
    { name: 'both in the same second', reports: [[...report(2, '2026-05-12T20:00:00+02:00'), ...ended], []] },
    { name: 'both in the same second, which is written in two ways', reports: [[...report(2, '2026-05-12T18:00:00Z'), ...ended], []] },
    { name: 'a new plan', reports: [ended, [...report(2), ...planId('b3c1de42-6f0b-4d8c-8a57-71e9b2f4c022'), ...planOnly]] },
  ],
  invalid: [
    { name: 'completed, and then active', reports: [ended, report(2)], found: [found(2, 1)] },
    { name: 'a second later', reports: [ended, report(2, '2026-05-12T18:00:01Z')], found: [found(2, 1)] },
    { name: 'active from then on', reports: [ended, report(2), report(3)], found: [found(2, 1)] },
    { name: 'completed in between by mistake', reports: [[], [...report(2), ...ended], report(3)], found: [found(3, 2)] },
    { name: 'twice', reports: [ended, report(2), [...report(3), ...ended], report(4)], found: [found(2, 1), found(4, 3)] },
  ],
};
