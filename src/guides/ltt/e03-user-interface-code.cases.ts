import { at, set } from './testing/changes.js';
import type { RuleCases } from '../../rules/testing/rule-case.js';
import { userInterfaceTerms } from './codes.js';

function term(code: string, display: string): object {
  return { system: 'http://fhir.kl.dk/term/CodeSystem/LTT', code, display };
}

export const cases: RuleCases = {
  valid: [
    {
      name: 'another code that is no contact type is told by the profile stage',
      change: [set(at.contactType, term('d09ad8c9-7ade-455f-b34a-54c8c6cce266', 'Tema'))],
      also: ['binding-required Bundle.entry[2].resource.type[0]'],
    },
  ],
  invalid: [
    ...userInterfaceTerms.map(({ code, display }) => ({
      name: `${display} as contact type`,
      change: [set(at.contactType, term(code, display))],
      found: ['term Bundle.entry[2].resource.type[0].coding[0]'],
    })),
    {
      name: 'as delivery type',
      change: [
        set(
          `${at.deliveryType}/valueCodeableConcept/coding/0`,
          term('8742dc92-2878-4074-b128-b0384c4989c9', 'Gruppebaseret behandling med barn/ung'),
        ),
      ],
      found: ['term Bundle.entry[2].resource.extension[0].value.ofType(CodeableConcept).coding[0]'],
    },
    {
      name: 'as participants',
      change: [
        set(
          `${at.contact}/participant/0/type/0/coding/0`,
          term('c86b5c04-7e13-488b-87fd-fb1e30309bb8', 'Individuel behandling uden barn/ung'),
        ),
      ],
      found: ['term Bundle.entry[2].resource.participant[0].type[0].coding[0]'],
    },
    {
      name: 'in capitals',
      change: [set(at.contactType, term('CA52F015-193E-4D31-9471-7385717DFA44', 'Individuel behandling med barn/ung'))],
      found: ['term Bundle.entry[2].resource.type[0].coding[0]'],
    },
  ],
};
