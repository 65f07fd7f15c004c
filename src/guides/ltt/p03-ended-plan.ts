import { reportRule } from './report-rule.js';
import { isCertainlyBefore } from '../../rules/time/time-span.js';

export const p03 = reportRule({
  meta: {
    id: 'LTT-P03',
    stage: 'gateway',
    severity: 'warning',
    code: 'business-rule',
    appliesTo: ['forløbsstatus', 'forløbslut'],
    sources: ['inferred'],
    title: { en: 'A care plan that has ended is completed', da: 'Et forløb, der er slut, er afsluttet' },
    about: {
      en: 'The profile demands an end time of a completed care plan. The other way round, a plan with an end time is completed, or entered-in-error; an active one has none. (An end that is still to come is told by LTT-R08 alone.)',
      da: 'Profilen kræver et sluttidspunkt for et forløb, der er completed. Omvendt er et forløb med sluttidspunkt completed eller entered-in-error; et aktivt har intet. (En slutning, der endnu ikke er sket, meldes kun af LTT-R08.)',
    },
    messages: {
      ended: {
        en: 'The care plan ended {end} and is still active; write completed, or leave the end out',
        da: 'Forløbet sluttede {end} og er stadig active; skriv completed, eller udelad slutningen',
      },
    },
    example: [[{ op: 'add', path: '/entry/1/resource/period/end', value: '2026-05-12T15:00:00+02:00' }]],
  },
  check({ carePlans, timestamp }, found) {
    for (const { status, end } of carePlans) {
      if (status?.text !== 'active' || !end || (timestamp && isCertainlyBefore(timestamp.span, end.span))) continue;
      found('ended', status.path, { end: end.text });
    }
  },
});
