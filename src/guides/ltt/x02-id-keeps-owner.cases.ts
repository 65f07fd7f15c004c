import { at, remove, set } from './testing/changes.js';
import type { SeriesCases } from '../../rules/testing/rule-case.js';
import { anotherChild, contactId, idOf, patientId, planId, report } from './testing/series.js';

const [contact, plan] = ['c7f29d80-15be-4e3a-b6d4-2e8a90f1d533', 'a3c1de42-6f0b-4d8c-8a57-71e9b2f4c022'];
const otherNumber = set(at.cpr, '2202149999');
const replacement = 'LTT-C04 1 Bundle.entry[0].resource.identifier[0]';

export const cases: SeriesCases = {
  valid: [
    { name: 'the same course, reported twice', reports: [[], report(2)] },
    { name: 'two children that have nothing in common', reports: [[], [...report(2), ...anotherChild()]] },
    { name: 'one child under two Patient ids', reports: [[], [...report(2), ...patientId('6b0e7f5c-3f5d-4a0e-9c59-0d2f4b7a6c11')]] },
    { name: 'a replacement number, and later a CPR number', reports: [[set(at.cpr, '2102141AB5')], report(2)], also: [replacement] },
    { name: '60 added to the day, and later a CPR number', reports: [[set(at.cpr, '8102149999')], report(2)], also: [replacement] },
    {
      name: 'a number that is no CPR number, and later one',
      reports: [[set(at.cpr, '210214999')], report(2)],
      also: ['invariant-failed 1 Bundle.entry[0].resource.identifier[0].value'],
    },
  ],
  invalid: [
    {
      name: 'another child under the same Patient id: that what it has follows from it is not told',
      reports: [[], [...report(2), otherNumber]],
      found: ['citizen 2 Bundle.entry[0].resource.id ~ 1 Bundle.entry[0].resource.id'],
    },
    {
      name: 'the same in two more reports is told once',
      reports: [[], [...report(2), otherNumber], [...report(3), otherNumber]],
      found: ['citizen 2 Bundle.entry[0].resource.id ~ 1 Bundle.entry[0].resource.id'],
    },
    {
      name: "another child's plan",
      reports: [[], [...report(2), ...anotherChild(), ...planId(plan)]],
      found: ['citizen 2 Bundle.entry[1].resource.id ~ 1 Bundle.entry[1].resource.id'],
    },
    {
      name: "another child's contact",
      reports: [[], [...report(2), ...anotherChild(), ...contactId(contact)]],
      found: ['citizen 2 Bundle.entry[2].resource.id ~ 1 Bundle.entry[2].resource.id'],
    },
    {
      name: 'three children with one contact id',
      reports: [
        [],
        [...report(2), ...anotherChild(), ...contactId(contact)],
        [
          ...report(3),
          ...anotherChild('2302149999'),
          ...patientId('7b0e7f5c-3f5d-4a0e-9c59-0d2f4b7a6c11'),
          ...planId('c3c1de42-6f0b-4d8c-8a57-71e9b2f4c022'),
          ...contactId(contact),
          ...idOf(3, 'CarePlan', 'a9d4b6a1-8c2f-4b75-9f13-5a6c7d8e9044'),
        ],
      ],
      found: [
        'citizen 2 Bundle.entry[2].resource.id ~ 1 Bundle.entry[2].resource.id',
        'citizen 3 Bundle.entry[2].resource.id ~ 1 Bundle.entry[2].resource.id',
      ],
    },
    {
      name: "a contact's id for a referral",
      reports: [[], [...report(2), remove('/entry/2'), ...idOf(2, 'CarePlan', contact)]],
      found: ['type 2 Bundle.entry[2].resource.id ~ 1 Bundle.entry[2].resource.id'],
    },
    {
      name: "a plan's id for a referral, which is a CarePlan as well",
      reports: [[], [...report(2), ...planId('b3c1de42-6f0b-4d8c-8a57-71e9b2f4c022'), remove('/entry/2'), ...idOf(2, 'CarePlan', plan)]],
      found: ['type 2 Bundle.entry[2].resource.id ~ 1 Bundle.entry[1].resource.id'],
    },
  ],
};
