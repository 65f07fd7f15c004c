import { at, set } from './testing/changes.js';
import type { RuleCases } from '../../rules/testing/rule-case.js';

export const cases: RuleCases = {
  valid: [
    { name: "the guide's own test person", change: [set(at.cpr, '0505149996')] },
    {
      name: 'a number without a date, though it passes',
      change: [set(at.cpr, '3002148992')],
      also: ['LTT-C01 Bundle.entry[0].resource.identifier[0].value'],
    },
  ],
  invalid: [
    { name: 'a number that passes', change: [set(at.cpr, '2102148994')], found: ['real Bundle.entry[0].resource.identifier[0].value'] },
  ],
};
