import { add, at, remove, set } from './testing/changes.js';
import type { SeriesCases } from '../../rules/testing/rule-case.js';
import { anotherChild, deliveryOfReport, report } from './testing/series.js';

const passedOn = [set('', deliveryOfReport())];
const isDelivery = 'LTT-R09 2 Bundle';

export const cases: SeriesCases = {
  valid: [
    { name: 'each report has its own', reports: [[], report(2)] },
    { name: 'a report, and the delivery that it is passed on with', reports: [[], passedOn], also: [isDelivery] },
    {
      name: 'one report in two deliveries',
      reports: [[set('', { ...deliveryOfReport(), id: '8a6a2c3b-7d84-4e95-8b06-c1d2e3f4a505' })], passedOn],
      also: ['LTT-R09 1 Bundle', isDelivery],
    },
  ],
  invalid: [
    { name: 'another time', reports: [[], [set(at.timestamp, '2026-05-12T20:00:01+02:00')]], found: ['other 2 Bundle.id ~ 1 Bundle.id'] },
    {
      name: 'another time, an hour earlier by the digits, but later',
      reports: [[], [set(at.timestamp, '2026-05-12T19:00:00Z')]],
      found: ['other 2 Bundle.id ~ 1 Bundle.id'],
    },
    {
      name: 'something was left out',
      reports: [[], [set(at.timestamp, '2026-05-12T21:00:00+02:00'), remove('/entry/3')]],
      found: ['other 2 Bundle.id ~ 1 Bundle.id'],
    },
    {
      name: "another child's report",
      reports: [[], [set(at.timestamp, '2026-05-12T21:00:00+02:00'), ...anotherChild()]],
      found: ['other 2 Bundle.id ~ 1 Bundle.id'],
    },
    { name: 'word for word the same', reports: [[], []], found: ['again 2 Bundle.id ~ 1 Bundle.id'] },
    {
      name: 'three of them, one with something else',
      reports: [[], [], [set(at.timestamp, '2026-05-12T21:00:00+02:00')]],
      found: ['again 2 Bundle.id ~ 1 Bundle.id', 'other 3 Bundle.id ~ 1 Bundle.id'],
    },
    {
      name: 'passed on with something else',
      reports: [[], [...passedOn, add('/entry/0/resource/timestamp', '2026-05-12T20:30:00+02:00')]],
      found: ['other 2 Bundle.entry[0].resource.id ~ 1 Bundle.id'],
      also: [isDelivery],
    },
    {
      name: 'passed on, and sent a second time',
      reports: [[], passedOn, []],
      found: ['again 3 Bundle.id ~ 1 Bundle.id'],
      also: [isDelivery],
    },
  ],
};
