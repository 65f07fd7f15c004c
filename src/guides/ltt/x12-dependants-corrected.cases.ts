import { at, remove, set, voidContact } from './testing/changes.js';
import type { SeriesCases } from '../../rules/testing/rule-case.js';
import { planId, planOnly, report, voidPlan } from './testing/series.js';

const voidReferral = set(`${at.referral}/status`, 'entered-in-error');
const noReferral = remove('/entry/3');
const left = (entry: number): string => `left 1 Bundle.entry[${entry}].resource.id ~ 2 Bundle.entry[1].resource.id`;

export const cases: SeriesCases = {
  valid: [
    { name: 'all in error in the same report', reports: [[], [...report(2), ...voidPlan, voidContact, voidReferral]] },
    {
      name: 'in error in a later report',
      reports: [[noReferral], [...report(2), ...planOnly, ...voidPlan], [...report(3), ...voidPlan, voidContact, noReferral]],
    },
    {
      name: 'moved to another plan',
      reports: [
        [noReferral],
        [...report(2), ...planOnly, ...voidPlan],
        [...report(3), ...planId('b3c1de42-6f0b-4d8c-8a57-71e9b2f4c022'), noReferral],
      ],
      also: ['LTT-X06 3 Bundle.entry[2].resource.extension[1]'],
    },
    { name: 'a plan that is valid again', reports: [[], [...report(2), ...planOnly, ...voidPlan], [...report(3), ...planOnly]] },
  ],
  invalid: [
    { name: 'a contact of a plan that is taken back', reports: [[noReferral], [...report(2), ...planOnly, ...voidPlan]], found: [left(2)] },
    { name: 'a contact and a referral', reports: [[], [...report(2), ...planOnly, ...voidPlan]], found: [left(2), left(3)] },
    {
      name: 'a contact in the same report',
      reports: [[noReferral], [...report(2), ...voidPlan, noReferral]],
      found: ['left 2 Bundle.entry[2].resource.id ~ 2 Bundle.entry[1].resource.id'],
      also: ['LTT-P05 2 Bundle.entry[2].resource.status'],
    },
    {
      name: 'what was reported about the wrong citizen',
      reports: [planOnly, [...report(2), ...planOnly, remove('/entry/1'), set(`${at.citizen}/active`, false)]],
      found: ['left 1 Bundle.entry[1].resource.id ~ 2 Bundle.entry[0].resource.id'],
    },
  ],
};
