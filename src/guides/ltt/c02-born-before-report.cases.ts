import { at, remove, set } from './testing/changes.js';
import type { RuleCases } from '../../rules/testing/rule-case.js';

/** The child's age at the contact is the business of LTT-C03. */
const noContact = [remove('/entry/2')];

export const cases: RuleCases = {
  valid: [
    { name: 'born on the day of the report', change: [...noContact, set(at.cpr, '1205269999')] },
    {
      name: 'born on the day of the report in Denmark, the day after in UTC',
      change: [...noContact, set(at.timestamp, '2026-05-12T22:30:00Z'), set(at.cpr, '1305269999')],
    },
    { name: 'seventh digit 3: a hundred years ago', change: [...noContact, set(at.cpr, '1305263999')] },
  ],
  invalid: [
    { name: 'born on the day after', change: [set(at.cpr, '1305269999')], found: ['future Bundle.entry[0].resource.identifier[0].value'] },
    {
      name: 'born on the day after in Denmark, the same day in UTC',
      change: [set(at.timestamp, '2026-05-12T21:59:59Z'), set(at.cpr, '1305269999')],
      found: ['future Bundle.entry[0].resource.identifier[0].value'],
    },
    {
      name: 'seventh digit 5, year 57: 2057',
      change: [set(at.cpr, '0101575000')],
      found: ['future Bundle.entry[0].resource.identifier[0].value'],
    },
    {
      name: 'seventh digit 4, year 36: 2036',
      change: [set(at.cpr, '0101364000')],
      found: ['future Bundle.entry[0].resource.identifier[0].value'],
    },
  ],
};
