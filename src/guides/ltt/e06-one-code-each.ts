import type { CodedValue } from '../../rules/view/values.js';
import { reportRule } from './report-rule.js';

export const e06 = reportRule({
  meta: {
    id: 'LTT-E06',
    stage: 'gateway',
    severity: 'warning',
    code: 'business-rule',
    appliesTo: ['kontaktLeveringstype', 'kontaktdeltagere'],
    sources: ['IG home'],
    title: {
      en: 'A contact has one delivery type code and one participant code',
      da: 'En kontakt har én kode for leveringstype og én for deltagere',
    },
    about: {
      en: 'Under Encounter, Validation, the guide allows one delivery type code and one participant code.',
      da: 'Under Encounter, Validation, tillader guiden én kode for leveringstype og én kode for deltagere.',
    },
    inferred: {
      en: 'The profile does not limit how many codings there are. With several codes nobody can tell which one counts; two of them usually mean that a contact with two parts was reported as one, or that a code of the case system was sent along.',
      da: 'Profilen begrænser ikke antallet af koder. Med flere koder kan ingen vide, hvilken der gælder; to koder betyder som regel, at en kontakt med to dele er indberettet som én, eller at en kode fra fagsystemet er sendt med.',
    },
    messages: {
      deliveryType: {
        en: 'The contact has {count} delivery type codes; send one',
        da: 'Kontakten har {count} koder for leveringstype; send én',
      },
      participants: { en: 'The contact has {count} participant codes; send one', da: 'Kontakten har {count} koder for deltagere; send én' },
    },
    example: [
      [
        {
          op: 'add',
          path: '/entry/2/resource/participant/0/type/0/coding/-',
          value: {
            system: 'http://fhir.kl.dk/term/CodeSystem/CareSocialCodes',
            code: 'd3578249-10df-4051-851d-3986b1570bee',
            display: 'Omsorgsperson uden barn/ung',
          },
        },
      ],
    ],
  },
  check({ contacts }, found) {
    for (const { deliveryType, participants, isVoid } of contacts) {
      if (isVoid) continue;
      const second = secondCode(deliveryType);
      if (second !== undefined) found('deliveryType', second.path, { count: second.count });
      const other = secondCode(participants);
      if (other !== undefined) found('participants', other.path, { count: other.count });
    }
  },
});

/** The first code too many; a second extension or participant is reported by the profile. */
function secondCode([value]: readonly CodedValue[]): { readonly path: CodedValue['path']; readonly count: number } | undefined {
  const second = value?.codes[1];
  return value === undefined || second === undefined ? undefined : { path: second.path, count: value.codes.length };
}
