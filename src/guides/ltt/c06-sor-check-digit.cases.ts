import { at, set } from './testing/changes.js';
import type { RuleCases } from '../../rules/testing/rule-case.js';

export const cases: RuleCases = {
  valid: [
    {
      name: 'too short an id is told by the profile stage',
      change: [set(at.sor, '4510000160')],
      also: ['invariant-failed Bundle.entry[0].resource.managingOrganization.identifier.value'],
    },
  ],
  invalid: [
    {
      name: 'another check digit',
      change: [set(at.sor, '451000016004')],
      found: ['digit Bundle.entry[0].resource.managingOrganization.identifier.value'],
    },
    {
      name: 'a GLN',
      change: [set(at.sor, '5790000123457')],
      found: ['gln Bundle.entry[0].resource.managingOrganization.identifier.value'],
    },
    {
      name: 'two digits changed places',
      change: [set(at.sor, '541000016003')],
      found: ['digit Bundle.entry[0].resource.managingOrganization.identifier.value'],
    },
  ],
};
