import { at, set } from './testing/changes.js';
import type { RuleCases } from '../../rules/testing/rule-case.js';

function identifier(system: string, value: string): ReturnType<typeof set> {
  return set(`${at.citizen}/identifier/0`, { use: 'temp', system, value });
}

export const cases: RuleCases = {
  valid: [
    {
      name: 'a number that is none of them is told by the profile stage',
      change: [set(at.cpr, '2102142AB5')],
      also: ['invariant-failed Bundle.entry[0].resource.identifier[0].value'],
    },
    {
      name: 'a day that would be too great with 60 taken off',
      change: [set(at.cpr, '9202149999')],
      also: ['LTT-C01 Bundle.entry[0].resource.identifier[0].value'],
    },
  ],
  invalid: [
    {
      name: 'an X-eCPR',
      change: [identifier('urn:oid:1.2.208.176.1.6.1.1', '2102141AB5')],
      found: ['replacement Bundle.entry[0].resource.identifier[0]'],
    },
    {
      name: 'an X-eCPR with 7',
      change: [identifier('urn:oid:1.2.208.176.1.6.1.1', '2102147AB5')],
      found: ['replacement Bundle.entry[0].resource.identifier[0]'],
    },
    {
      name: 'a D-eCPR',
      change: [identifier('urn:oid:1.2.208.176.1.6.1.3.187', '2102140AB5')],
      found: ['replacement Bundle.entry[0].resource.identifier[0]'],
    },
    {
      name: 'an X-eCPR sent as a CPR number',
      change: [set(at.cpr, '2102141AB5')],
      found: ['replacement Bundle.entry[0].resource.identifier[0]'],
    },
    {
      name: 'a D-eCPR sent as a CPR number',
      change: [set(at.cpr, '2102146AB5')],
      found: ['replacement Bundle.entry[0].resource.identifier[0]'],
    },
    { name: '60 added to the day', change: [set(at.cpr, '8102149999')], found: ['replacement Bundle.entry[0].resource.identifier[0]'] },
  ],
};
