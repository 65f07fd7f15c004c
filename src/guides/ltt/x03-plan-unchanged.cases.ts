import { at, remove, set } from './testing/changes.js';
import type { SeriesCases } from '../../rules/testing/rule-case.js';
import { ended, report, voidPlan } from './testing/series.js';

const code = `${at.plan}/activity/0/detail/code/coding/0/code`;
const started = (start: string): ReturnType<typeof set> => set(at.planStart, start);
const [first, second] = ['1 Bundle.entry[1].resource.period.start', '2 Bundle.entry[1].resource.period.start'];

export const cases: SeriesCases = {
  valid: [
    { name: 'the same', reports: [[], report(2)] },
    { name: 'the same moment in UTC', reports: [[], [...report(2), started('2026-04-14T07:00:00Z')]] },
    { name: 'the day alone', reports: [[], [...report(2), started('2026-04-14')]] },
    { name: 'the day alone, and the moment later', reports: [[started('2026-04-14')], report(2)] },
    { name: 'another theme, and the end', reports: [[], [...report(2), remove(`${at.plan}/activity/0/detail/reasonCode/0`), ...ended]] },
    { name: 'a plan that was taken back', reports: [[], [...report(2), ...voidPlan, started('2026-04-15T09:00:00+02:00')]] },
  ],
  invalid: [
    { name: 'a second later', reports: [[], [...report(2), started('2026-04-14T09:00:01+02:00')]], found: [`start ${second} ~ ${first}`] },
    { name: 'a second earlier', reports: [[], [...report(2), started('2026-04-14T06:59:59Z')]], found: [`start ${second} ~ ${first}`] },
    { name: 'the day before', reports: [[], [...report(2), started('2026-04-13')]], found: [`start ${second} ~ ${first}`] },
    { name: 'a slip in one report', reports: [[], [...report(2), started('2026-04-15T09:00:00+02:00')], report(3)], found: [`start ${second} ~ ${first}`] },
    { name: 'changed once and for all', reports: [[], [...report(2), started('2026-04-15T09:00:00+02:00')], [...report(3), started('2026-04-15T09:00:00+02:00')]], found: [`start ${second} ~ ${first}`] },
    {
      name: 'changed twice',
      reports: [[], [...report(2), started('2026-04-15T09:00:00+02:00')], [...report(3), started('2026-04-16T09:00:00+02:00')]],
      found: [`start ${second} ~ ${first}`, `start 3 Bundle.entry[1].resource.period.start ~ ${first}`],
    },
    {
      name: 'another code',
      reports: [[], [...report(2), set(code, 'b7f9217c-2315-4d6f-bba5-5117e202302c'), remove(`${at.plan}/activity/0/detail/code/coding/0/display`)]],
      found: ['code 2 Bundle.entry[1].resource.activity[0].detail.code ~ 1 Bundle.entry[1].resource.activity[0].detail.code'],
      also: ['pattern-value 2 Bundle.entry[1].resource.activity[0].detail.code.coding[0].code'],
    },
  ],
};
