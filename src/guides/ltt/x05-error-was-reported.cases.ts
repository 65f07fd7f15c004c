import { at, set, voidContact } from './testing/changes.js';
import type { SeriesCases } from '../../rules/testing/rule-case.js';
import { contactId, idOf, planId, planOnly, report, voidPlan } from './testing/series.js';

const other = contactId('d7f29d80-15be-4e3a-b6d4-2e8a90f1d533');
const voidReferral = set(`${at.referral}/status`, 'entered-in-error');
const inactive = [set(`${at.citizen}/active`, false), ...voidPlan, voidContact, voidReferral];

export const cases: SeriesCases = {
  valid: [
    { name: 'a contact that was reported', reports: [[], [...report(2), voidContact]] },
    { name: 'a second later', reports: [[], [...report(2, '2026-05-12T18:00:01Z'), voidContact]] },
    { name: 'in the same second', reports: [[...report(2, '2026-05-12T18:00:00Z'), voidContact], []] },
    { name: 'taken back twice', reports: [[], [...report(2), voidContact], [...report(3), voidContact]] },
    { name: 'a referral, a plan and the citizen that were reported', reports: [[], [...report(2), ...inactive]] },
  ],
  invalid: [
    {
      name: 'a contact that was never reported',
      reports: [[], [...report(2), ...other, voidContact]],
      found: ['unknown 2 Bundle.entry[2].resource.status'],
    },
    {
      name: 'told once',
      reports: [[], [...report(2), ...other, voidContact], [...report(3), ...other, voidContact]],
      found: ['unknown 2 Bundle.entry[2].resource.status'],
    },
    {
      name: 'a referral that was never reported',
      reports: [[], [...report(2), ...idOf(3, 'CarePlan', 'f9d4b6a1-8c2f-4b75-9f13-5a6c7d8e9044'), voidReferral]],
      found: ['unknown 2 Bundle.entry[3].resource.status'],
    },
    {
      name: 'a plan that was never reported',
      reports: [[], [...report(2), ...planId('b3c1de42-6f0b-4d8c-8a57-71e9b2f4c022'), ...voidPlan, ...planOnly]],
      found: ['unknown 2 Bundle.entry[1].resource.status'],
    },
    {
      name: 'a citizen that was never reported',
      reports: [[...inactive, ...planOnly]],
      found: ['unknown 1 Bundle.entry[0].resource.active', 'unknown 1 Bundle.entry[1].resource.status'],
    },
    {
      name: 'a contact that is reported a second later',
      reports: [[voidContact], report(2, '2026-05-12T18:00:01Z')],
      found: ['later 1 Bundle.entry[2].resource.status ~ 2 Bundle.entry[2].resource.id'],
    },
  ],
};
