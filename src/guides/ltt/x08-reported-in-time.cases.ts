import type { Change } from '../../rules/change.js';
import { at, set, voidContact } from './testing/changes.js';
import type { SeriesCases } from '../../rules/testing/rule-case.js';
import { report } from './testing/series.js';
import { addContact } from './example-contact.js';

const late = 'late 1 Bundle.entry[2].resource.period.start';
const reported = (timestamp: string): Change => set(at.timestamp, timestamp);
/** A contact on the day before the clock goes back, and one before it goes forward. */
const october = [set(at.contactStart, '2026-10-24T23:59:59+02:00'), set(at.referralStart, '2026-10-24T23:59:59+02:00')];
const march = [set(at.contactStart, '2027-03-27T00:00:00+01:00'), set(at.referralStart, '2027-03-27T00:00:00+01:00')];

export const cases: SeriesCases = {
  valid: [
    { name: 'on the same day', reports: [[]] },
    { name: 'in the last second of the day after', reports: [[reported('2026-05-13T23:59:59+02:00')]] },
    { name: 'in the last second of the day after, in UTC', reports: [[reported('2026-05-13T21:59:59Z')]] },
    { name: 'in the last second of a day of 25 hours', reports: [[...october, reported('2026-10-25T22:59:59Z')]] },
    { name: 'in the last second of a day of 23 hours', reports: [[...march, reported('2027-03-28T21:59:59Z')]] },
    {
      name: 'a month of which it may be the last day',
      reports: [[set(at.contactStart, '2026-05'), reported('2026-06-01T23:59:59+02:00')]],
    },
    { name: 'in time, and once more after a week', reports: [[], report(2, '2026-05-19T20:00:00+02:00')] },
    { name: 'taken back after a week', reports: [[], [...report(2, '2026-05-19T20:00:00+02:00'), voidContact]] },
    {
      name: 'in the place of one that is taken back',
      reports: [
        [],
        [
          ...report(2, '2026-05-19T20:00:00+02:00'),
          voidContact,
          addContact({ id: '4f1b7a90-2c3d-4e5f-8a6b-7c8d9e0f1a2b', start: '2026-05-12T13:30:00+02:00' }),
        ],
      ],
    },
    {
      name: "another child's, by mistake, which was reported in time",
      reports: [[], [...report(2, '2026-05-19T20:00:00+02:00'), set(at.cpr, '2202149999')]],
      also: ['LTT-X02 2 Bundle.entry[0].resource.id'],
    },
  ],
  invalid: [
    { name: 'in the first second of the second day after', reports: [[reported('2026-05-14T00:00:00+02:00')]], found: [late] },
    {
      name: 'in the first second of the second day after, the day before in UTC',
      reports: [[reported('2026-05-13T22:00:00Z')]],
      found: [late],
    },
    { name: 'in the first second after a day of 25 hours', reports: [[...october, reported('2026-10-25T23:00:00Z')]], found: [late] },
    { name: 'in the first second after a day of 23 hours', reports: [[...march, reported('2027-03-28T22:00:00Z')]], found: [late] },
    {
      name: 'a month that has been over for two days',
      reports: [[set(at.contactStart, '2026-05'), reported('2026-06-02T00:00:00+02:00')]],
      found: [late],
    },
    {
      name: 'first of all after a week, and once more later',
      reports: [[reported('2026-05-19T20:00:00+02:00')], report(2, '2026-05-20T20:00:00+02:00')],
      found: [late],
    },
  ],
};
