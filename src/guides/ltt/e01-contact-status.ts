import { reportRule } from './report-rule.js';
import { otherEncounterStatuses } from './statuses.js';

export const e01 = reportRule({
  meta: {
    id: 'LTT-E01',
    stage: 'gateway',
    severity: 'warning',
    code: 'business-rule',
    appliesTo: ['kontaktstatus'],
    sources: ['IG encounter'],
    title: { en: 'A contact is finished or entered in error', da: 'En kontakt er gennemført eller fejlregistreret' },
    about: {
      en: 'A contact is reported when it has taken place, so its status should be finished; or entered-in-error, when it should not have been reported. The profile leaves the other statuses of FHIR open; planned or cancelled appointments are not reported.',
      da: 'En kontakt indberettes, når den har fundet sted; dens status bør derfor være finished eller, når den ikke skulle være indberettet, entered-in-error. Profilen holder de øvrige statusser i FHIR åbne; planlagte eller aflyste aftaler indberettes ikke.',
    },
    messages: {
      other: {
        en: 'The status "{status}" is not used for contacts; write finished or entered-in-error, or leave the contact out',
        da: 'Status "{status}" bruges ikke for kontakter; skriv finished eller entered-in-error, eller udelad kontakten',
      },
    },
    example: [[{ op: 'replace', path: '/entry/2/resource/status', value: 'planned' }]],
  },
  check({ contacts }, found) {
    for (const { status } of contacts)
      if (status && otherEncounterStatuses.has(status.text)) found('other', status.path, { status: status.text });
  },
});
