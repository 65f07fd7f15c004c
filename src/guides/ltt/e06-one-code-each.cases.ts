import { add, at, set, typeOnly, voidContact } from './testing/changes.js';
import type { RuleCases } from '../../rules/testing/rule-case.js';

const system = 'http://fhir.kl.dk/term/CodeSystem/CareSocialCodes';
const participants = `${at.contact}/participant/0/type/0/coding`;
const withoutChild = { system, code: 'd3578249-10df-4051-851d-3986b1570bee', display: 'Omsorgsperson uden barn/ung' };
const group = { system, code: '2865f123-15a7-4a36-a514-32ea37c400ca', display: 'Gruppebaseret indsats' };

export const cases: RuleCases = {
  valid: [
    { name: 'one of each', change: [] },
    { name: 'none, for a screening', change: typeOnly('404665f4-3488-4225-953e-3f1c5a061829', 'Screening') },
    { name: 'two in a contact that was reported in error', change: [add(`${participants}/-`, withoutChild), voidContact] },
  ],
  invalid: [
    {
      name: 'two participant codes',
      change: [add(`${participants}/-`, withoutChild)],
      found: ['participants Bundle.entry[2].resource.participant[0].type[0].coding[1]'],
    },
    {
      name: 'the same participant code twice',
      change: [set(participants, [withoutChild, withoutChild])],
      found: ['participants Bundle.entry[2].resource.participant[0].type[0].coding[1]'],
    },
    {
      name: 'two delivery types',
      change: [add(`${at.deliveryType}/valueCodeableConcept/coding/-`, group)],
      found: ['deliveryType Bundle.entry[2].resource.extension[0].value.ofType(CodeableConcept).coding[1]'],
    },
  ],
};
