import { reportRule } from './report-rule.js';
import { otherRequestStatuses } from './statuses.js';

export const p01 = reportRule({
  meta: {
    id: 'LTT-P01',
    stage: 'gateway',
    severity: 'warning',
    code: 'business-rule',
    appliesTo: ['forløbsstatus'],
    sources: ['IG care plan'],
    title: { en: 'A care plan is active, completed or entered in error', da: 'Et forløb er aktivt, afsluttet eller fejlregistreret' },
    about: {
      en: 'Of the statuses that FHIR has for a CarePlan, LTT uses active, completed and entered-in-error. The profile leaves the others open; the guide says in words that they are not expected. A plan that is paused is still active.',
      da: 'Af de statusser, FHIR har for en CarePlan, bruger LTT active, completed og entered-in-error. Profilen holder de øvrige åbne; guiden siger med ord, at de ikke forventes. Et forløb, der holder pause, er stadig aktivt.',
    },
    messages: {
      other: {
        en: 'The status "{status}" is not used for care plans; write active, completed or entered-in-error',
        da: 'Status "{status}" bruges ikke for forløb; skriv active, completed eller entered-in-error',
      },
    },
    example: [[{ op: 'replace', path: '/entry/1/resource/status', value: 'on-hold' }]],
  },
  check({ carePlans }, found) {
    for (const { status } of carePlans)
      if (status && otherRequestStatuses.has(status.text)) found('other', status.path, { status: status.text });
  },
});
