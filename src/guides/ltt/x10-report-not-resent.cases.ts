import { at, set, voidContact } from './testing/changes.js';
import type { SeriesCases } from '../../rules/testing/rule-case.js';
import type { Change } from '../../rules/change.js';
import { report } from './testing/series.js';

/** The valid report again, under another id. */
const again = (...changes: readonly Change[]): Change[] => [
  set('/id', '2f6a2c3b-7d84-4e95-8b06-c1d2e3f4a505'),
  set(at.timestamp, '2026-05-12T21:00:00+02:00'),
  ...changes,
];
const updated = (seconds: string): Change => set(`${at.plan}/meta/lastUpdated`, `2026-05-12T19:00:${seconds}+02:00`);
const untimed: readonly Change[] = [0, 1, 2, 3].map((entry) => ({ op: 'remove', path: `/entry/${entry}/resource/meta/lastUpdated` }));
const theme: Change = { op: 'remove', path: `${at.plan}/activity/0/detail/reasonCode/0` };
const unstated = (...numbers: readonly number[]): string[] => numbers.map((number) => `LTT-R07 ${number} Bundle.entry[0].resource.meta`);

export const cases: SeriesCases = {
  valid: [
    { name: 'a plan that has changed a second later', reports: [[], again(updated('01'), theme)] },
    { name: 'a correction', reports: [[], again(voidContact)] },
    { name: 'one resource less', reports: [[], again({ op: 'remove', path: '/entry/3' })] },
    { name: 'other content, where there is no time', reports: [untimed, again(...untimed, theme)], also: unstated(1, 2) },
    { name: 'an update', reports: [[], report(2)] },
  ],
  invalid: [
    { name: 'word for word under another id', reports: [[], again()], found: ['again 2 Bundle.id ~ 1 Bundle.id'] },
    { name: 'other content, changed at the same time', reports: [[], again(theme)], found: ['changed 2 Bundle.id ~ 1 Bundle.id'] },
    {
      name: 'the same moment written with another offset',
      reports: [[], again(set(`${at.plan}/meta/lastUpdated`, '2026-05-12T17:00:00Z'))],
      found: ['again 2 Bundle.id ~ 1 Bundle.id'],
    },
    {
      name: 'the same content, where there is no time',
      reports: [untimed, again(...untimed)],
      found: ['again 2 Bundle.id ~ 1 Bundle.id'],
      also: unstated(1, 2),
    },
  ],
};
