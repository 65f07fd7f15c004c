import { at, remove, set } from './testing/changes.js';
import type { RuleCases } from '../../rules/testing/rule-case.js';

const referral = 'CarePlan/e9d4b6a1-8c2f-4b75-9f13-5a6c7d8e9044';

export const cases: RuleCases = {
  valid: [
    { name: 'a plan by its evidence', change: [remove(`${at.plan}/meta/profile`)], also: ['LTT-R07 Bundle.entry[1].resource.meta'] },
    {
      name: 'the citizen is told by the profile stage',
      change: [set(`${at.contactPlan}/reference`, 'Patient/5b0e7f5c-3f5d-4a0e-9c59-0d2f4b7a6c11')],
      also: ['reference-target-type Bundle.entry[2].resource.extension[1].value.ofType(Reference)'],
    },
  ],
  invalid: [
    {
      name: 'a contact',
      change: [set(`${at.contactPlan}/reference`, referral)],
      found: ['referral Bundle.entry[2].resource.extension[1].value.ofType(Reference)'],
    },
    {
      name: 'a referral',
      change: [set(`${at.referralPlan}/reference`, referral)],
      found: ['referral Bundle.entry[3].resource.basedOn[0]'],
    },
    {
      name: 'a referral by its evidence',
      change: [set(`${at.contactPlan}/reference`, referral), remove(`${at.referral}/meta/profile`)],
      found: ['referral Bundle.entry[2].resource.extension[1].value.ofType(Reference)'],
      also: ['LTT-R07 Bundle.entry[3].resource.meta'],
    },
  ],
};
