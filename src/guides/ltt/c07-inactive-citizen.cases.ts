import { at, set, voidContact } from './testing/changes.js';
import type { RuleCases } from '../../rules/testing/rule-case.js';

const inactive = set(`${at.citizen}/active`, false);
const voidPlan = set(`${at.plan}/status`, 'entered-in-error');
const voidReferral = set(`${at.referral}/status`, 'entered-in-error');

export const cases: RuleCases = {
  valid: [
    {
      name: 'everything was reported in error',
      change: [inactive, voidPlan, set(at.activityStatus, 'entered-in-error'), voidContact, voidReferral],
    },
  ],
  invalid: [
    { name: 'nothing else was reported in error', change: [inactive], found: ['others Bundle.entry[0].resource.active'] },
    {
      name: 'all but the contact were',
      change: [inactive, voidPlan, set(at.activityStatus, 'entered-in-error'), voidReferral],
      found: ['others Bundle.entry[0].resource.active'],
    },
  ],
};
