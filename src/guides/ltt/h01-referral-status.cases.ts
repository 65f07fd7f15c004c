import { at, set } from './testing/changes.js';
import type { RuleCases } from '../../rules/testing/rule-case.js';

export const cases: RuleCases = {
  valid: [
    { name: 'entered in error', change: [set(`${at.referral}/status`, 'entered-in-error')] },
    {
      name: 'what is no status of FHIR is told by the profile stage',
      change: [set(`${at.referral}/status`, 'sendt')],
      also: ['binding-required Bundle.entry[3].resource.status'],
    },
  ],
  invalid: ['draft', 'active', 'on-hold', 'revoked', 'unknown'].map((status) => ({
    name: status,
    change: [set(`${at.referral}/status`, status)],
    found: ['other Bundle.entry[3].resource.status'],
  })),
};
