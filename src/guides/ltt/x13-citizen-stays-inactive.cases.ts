import { at, remove, set } from './testing/changes.js';
import type { SeriesCases } from '../../rules/testing/rule-case.js';
import type { Change } from '../../rules/change.js';

/** Nothing but the citizen is reported. */
const citizenOnly: readonly Change[] = [remove('/entry/3'), remove('/entry/2'), remove('/entry/1')];
const report = (number: number, active: boolean): Change[] => [
  ...citizenOnly,
  set('/id', `${number}f6a2c3b-7d84-4e95-8b06-c1d2e3f4a505`),
  set(at.timestamp, `2026-05-12T2${number - 1}:00:00+02:00`),
  set(`${at.citizen}/meta/lastUpdated`, `2026-05-12T19:0${number}:00+02:00`),
  set(`${at.citizen}/active`, active),
];
const place = 'Bundle.entry[0].resource.active';

export const cases: SeriesCases = {
  valid: [
    { name: 'active all the time', reports: [report(1, true), report(2, true)] },
    { name: 'inactive at last', reports: [report(1, true), report(2, false), report(3, false)] },
    {
      name: 'in error from the beginning, which LTT-X05 reports',
      reports: [report(1, false), report(2, true)],
      also: [`LTT-X05 1 ${place}`],
    },
  ],
  invalid: [
    { name: 'active again', reports: [report(1, true), report(2, false), report(3, true)], found: [`active 3 ${place} ~ 2 ${place}`] },
    {
      name: 'told once',
      reports: [report(1, true), report(2, false), report(3, true), report(4, true)],
      found: [`active 3 ${place} ~ 2 ${place}`],
    },
  ],
};
