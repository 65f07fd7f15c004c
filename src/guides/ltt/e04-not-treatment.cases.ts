import { at, remove, set, typeOnly, voidContact } from './testing/changes.js';
import type { RuleCases } from '../../rules/testing/rule-case.js';

const screening = { system: 'http://fhir.kl.dk/term/CodeSystem/LTT', code: '404665f4-3488-4225-953e-3f1c5a061829', display: 'Screening' };

export const cases: RuleCases = {
  valid: [
    { name: 'a screening with neither', change: typeOnly(screening.code, screening.display) },
    { name: 'a screening that was reported in error', change: [set(at.contactType, screening), voidContact] },
  ],
  invalid: [
    {
      name: 'a screening with both',
      change: [set(at.contactType, screening)],
      found: ['participants Bundle.entry[2].resource.participant[0]', 'deliveryType Bundle.entry[2].resource.extension[0]'],
    },
    {
      name: 'a screening with participants',
      change: [set(at.contactType, screening), remove(at.deliveryType)],
      found: ['participants Bundle.entry[2].resource.participant[0]'],
    },
    {
      name: 'a screening with a delivery type',
      change: [set(at.contactType, screening), remove(`${at.contact}/participant`)],
      found: ['deliveryType Bundle.entry[2].resource.extension[0]'],
    },
  ],
};
