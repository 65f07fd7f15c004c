import { at, remove, set } from './testing/changes.js';
import type { RuleCases } from '../../rules/testing/rule-case.js';

export const cases: RuleCases = {
  valid: [
    {
      name: 'a claim beside another',
      change: [set(`${at.referral}/meta/profile`, ['http://fhir.kl.dk/ltt/StructureDefinition/klgateway-ltt-referral|1.0.1'])],
    },
  ],
  invalid: [
    { name: 'no profile', change: [remove(`${at.referral}/meta/profile`)], found: ['missing Bundle.entry[3].resource.meta'] },
    { name: 'no time of change', change: [remove(`${at.contact}/meta/lastUpdated`)], found: ['missing Bundle.entry[2].resource.meta'] },
    {
      name: 'no time of change in several: once, at the first',
      change: [remove(`${at.contact}/meta/lastUpdated`), remove(`${at.plan}/meta/lastUpdated`)],
      found: ['missingInSeveral Bundle.entry[1].resource.meta'],
    },
    { name: 'neither', change: [remove(`${at.plan}/meta`)], found: ['missing Bundle.entry[1].resource'] },
  ],
};
