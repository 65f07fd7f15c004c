import { at, set } from './testing/changes.js';
import type { RuleCases } from '../../rules/testing/rule-case.js';

export const cases: RuleCases = {
  valid: [
    {
      name: 'a UUID in capitals',
      change: [
        set('/entry/3/resource/id', 'E9D4B6A1-8C2F-4B75-9F13-5A6C7D8E9044'),
        set('/entry/3/fullUrl', 'https://fagsystem.example/CarePlan/E9D4B6A1-8C2F-4B75-9F13-5A6C7D8E9044'),
      ],
    },
    {
      name: 'the urn:uuid of the id',
      change: [
        set('/entry/3/resource/id', 'E9D4B6A1-8C2F-4B75-9F13-5A6C7D8E9044'),
        set('/entry/3/fullUrl', 'urn:uuid:e9d4b6a1-8c2f-4b75-9f13-5a6c7d8e9044'),
      ],
      also: ['reference-other-address Bundle.entry[3].resource.basedOn[0]', 'reference-other-address Bundle.entry[3].resource.subject'],
    },
    {
      name: 'a relative fullUrl is told by the profile stage',
      change: [set('/entry/3/fullUrl', 'CarePlan/e9d4b6a1-8c2f-4b75-9f13-5a6c7d8e9044')],
      also: ['bundle-fullurl-relative Bundle.entry[3].fullUrl'],
    },
    {
      name: 'a fullUrl with another id is told by the profile stage',
      change: [set('/entry/3/fullUrl', 'https://fagsystem.example/CarePlan/1')],
      also: ['bundle-fullurl-mismatch Bundle.entry[3].fullUrl'],
    },
    { name: "the report's own id may be anything", change: [set('/id', 'rapport-7')] },
  ],
  invalid: [
    {
      name: 'a number of the system',
      change: [set('/entry/3/resource/id', '4711'), set('/entry/3/fullUrl', 'https://fagsystem.example/CarePlan/4711')],
      found: ['id Bundle.entry[3].resource.id'],
    },
    {
      name: 'a UUID without hyphens',
      change: [
        set(`${at.referral}/id`, 'e9d4b6a18c2f4b759f135a6c7d8e9044'),
        set('/entry/3/fullUrl', 'https://fagsystem.example/CarePlan/e9d4b6a18c2f4b759f135a6c7d8e9044'),
      ],
      found: ['id Bundle.entry[3].resource.id'],
    },
    {
      name: 'another urn:uuid than the id',
      change: [set('/entry/3/fullUrl', 'urn:uuid:0c6d2f7e-94a1-4b3d-8e52-6f7081a2b3c4')],
      found: ['fullUrl Bundle.entry[3].fullUrl'],
      also: ['reference-other-address Bundle.entry[3].resource.basedOn[0]', 'reference-other-address Bundle.entry[3].resource.subject'],
    },
    {
      name: 'an address that does not end in type and id',
      change: [set('/entry/3/fullUrl', 'https://fagsystem.example/henvisning?id=1')],
      found: ['fullUrl Bundle.entry[3].fullUrl'],
    },
  ],
};
