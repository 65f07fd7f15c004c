import { at, completed, set } from './testing/changes.js';
import type { RuleCases } from '../../rules/testing/rule-case.js';

const made = (start: string): ReturnType<typeof set> => set(at.referralStart, start);
const found = (message: string): string[] => [`${message} Bundle.entry[3].resource.period.start`];

export const cases: RuleCases = {
  valid: [
    { name: 'at the moment the course began', change: [made('2026-04-14T09:00:00+02:00')] },
    { name: 'at that moment, written in UTC', change: [made('2026-04-14T07:00:00Z')] },
    { name: 'on the day the course began', change: [made('2026-04-14')] },
    { name: 'at the moment the course ended', change: completed('2026-05-12T14:15:00+02:00') },
    {
      name: 'a referral that was made in error',
      change: [made('2026-04-13T09:00:00+02:00'), set(`${at.referral}/status`, 'entered-in-error')],
    },
  ],
  invalid: [
    { name: 'a second before the course began', change: [made('2026-04-14T08:59:59+02:00')], found: found('before') },
    { name: 'the day before', change: [made('2026-04-13')], found: found('before') },
    { name: 'a second after the course ended', change: completed('2026-05-12T14:14:59+02:00'), found: found('after') },
  ],
};
