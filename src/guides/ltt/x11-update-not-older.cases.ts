import { at, set } from './testing/changes.js';
import type { SeriesCases } from '../../rules/testing/rule-case.js';
import type { Change } from '../../rules/change.js';
import { report } from './testing/series.js';

const updated = (time: string): Change => set(`${at.contact}/meta/lastUpdated`, time);
const found = ['older 2 Bundle.entry[2].resource.meta.lastUpdated ~ 1 Bundle.entry[2].resource.meta.lastUpdated'];

export const cases: SeriesCases = {
  valid: [
    { name: 'unchanged', reports: [[], report(2)] },
    { name: 'the same moment in UTC', reports: [[], [...report(2), updated('2026-05-12T17:00:00Z')]] },
    { name: 'a second newer', reports: [[], [...report(2), updated('2026-05-12T19:00:01+02:00')]] },
    {
      name: 'without a time in between',
      reports: [[], [...report(2), { op: 'remove', path: `${at.contact}/meta/lastUpdated` }], report(3)],
      also: ['LTT-R07 2 Bundle.entry[2].resource.meta'],
    },
  ],
  invalid: [
    { name: 'a second older', reports: [[], [...report(2), updated('2026-05-12T18:59:59+02:00')]], found },
    { name: 'older in UTC', reports: [[], [...report(2), updated('2026-05-12T16:59:59Z')]], found },
    { name: 'an old copy in one report', reports: [[], [...report(2), updated('2026-05-11T19:00:00+02:00')], report(3)], found },
  ],
};
