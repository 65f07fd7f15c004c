import { at, remove, set, voidContact } from './testing/changes.js';
import type { RuleCases } from '../../rules/testing/rule-case.js';

export const cases: RuleCases = {
  valid: [
    {
      name: 'a subject that names nothing is told by the profile stage',
      change: [set(`${at.contact}/subject`, {})],
      also: ['json-empty-object Bundle.entry[2].resource.subject'],
    },
  ],
  invalid: [
    { name: 'no subject', change: [remove(`${at.contact}/subject`)], found: ['missing Bundle.entry[2].resource.subject'] },
    {
      name: 'no subject of a contact that was reported in error',
      change: [remove(`${at.contact}/subject`), voidContact],
      found: ['missing Bundle.entry[2].resource.subject'],
    },
  ],
};
