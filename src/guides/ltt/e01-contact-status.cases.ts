import { at, set, voidContact } from './testing/changes.js';
import type { RuleCases } from '../../rules/testing/rule-case.js';

export const cases: RuleCases = {
  valid: [
    { name: 'entered in error', change: [voidContact] },
    {
      name: 'what is no status of FHIR is told by the profile stage',
      change: [set(`${at.contact}/status`, 'afsluttet')],
      also: ['binding-required Bundle.entry[2].resource.status'],
    },
  ],
  invalid: ['planned', 'arrived', 'triaged', 'in-progress', 'onleave', 'cancelled', 'unknown'].map((status) => ({
    name: status,
    change: [set(`${at.contact}/status`, status)],
    found: ['other Bundle.entry[2].resource.status'],
  })),
};
