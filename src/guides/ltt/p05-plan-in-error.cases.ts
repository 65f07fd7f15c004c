import { at, remove, set, voidContact } from './testing/changes.js';
import type { RuleCases } from '../../rules/testing/rule-case.js';
import { planOnly, voidPlan } from './testing/series.js';

const voidReferral = set(`${at.referral}/status`, 'entered-in-error');
const contact = 'contact Bundle.entry[2].resource.status';
const referral = 'referral Bundle.entry[3].resource.status';

export const cases: RuleCases = {
  valid: [
    { name: 'the plan alone', change: [...planOnly, ...voidPlan] },
    { name: 'all of it in error', change: [...voidPlan, voidContact, voidReferral] },
    { name: 'only the contact in error', change: [voidContact] },
    {
      name: 'an inactive citizen, which LTT-C07 reports',
      change: [...voidPlan, set(`${at.citizen}/active`, false)],
      also: ['LTT-C07 Bundle.entry[0].resource.active'],
    },
  ],
  invalid: [
    { name: 'a contact that stays', change: [...voidPlan, voidReferral], found: [contact] },
    { name: 'a referral that stays', change: [...voidPlan, voidContact], found: [referral] },
    { name: 'both', change: [...voidPlan], found: [contact, referral] },
    { name: 'a contact, without the referral', change: [remove('/entry/3'), ...voidPlan], found: [contact] },
  ],
};
