import { at, remove, set } from './testing/changes.js';
import type { SeriesCases } from '../../rules/testing/rule-case.js';
import { ended, report, voidPlan } from './testing/series.js';

const coding = `${at.plan}/activity/0/detail/code/coding/0`;
/** LTT has one code for courses, so another one breaks the profile too. */
const another = [set(`${coding}/code`, 'b7f9217c-2315-4d6f-bba5-5117e202302c'), remove(`${coding}/display`)];
const also = ['pattern-value 2 Bundle.entry[1].resource.activity[0].detail.code.coding[0].code'];
const found = 'code 2 Bundle.entry[1].resource.activity[0].detail.code ~ 1 Bundle.entry[1].resource.activity[0].detail.code';

export const cases: SeriesCases = {
  valid: [
    { name: 'the same', reports: [[], report(2)] },
    { name: 'another start, which a user may edit', reports: [[], [...report(2), set(at.planStart, '2026-04-15T09:00:00+02:00')]] },
    { name: 'another theme, and the end', reports: [[], [...report(2), remove(`${at.plan}/activity/0/detail/reasonCode/0`), ...ended]] },
    {
      name: 'a plan that was taken back',
      reports: [[], [...report(2), ...voidPlan, ...another, remove('/entry/3'), remove('/entry/2')]],
      also: [
        ...also,
        'LTT-X09 2 Bundle.entry[1].resource.id',
        'LTT-X12 1 Bundle.entry[2].resource.id',
        'LTT-X12 1 Bundle.entry[3].resource.id',
      ],
    },
  ],
  invalid: [
    { name: 'another code', reports: [[], [...report(2), ...another]], found: [found], also },
    { name: 'another code in one report', reports: [[], [...report(2), ...another], report(3)], found: [found], also },
    {
      name: 'another code once and for all',
      reports: [[], [...report(2), ...another], [...report(3), ...another]],
      found: [found],
      also: [...also, 'pattern-value 3 Bundle.entry[1].resource.activity[0].detail.code.coding[0].code'],
    },
  ],
};
