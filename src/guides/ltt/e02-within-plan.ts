import { reportRule } from './report-rule.js';
import { isCertainlyBefore } from '../../rules/time/time-span.js';

export const e02 = reportRule({
  meta: {
    id: 'LTT-E02',
    stage: 'gateway',
    severity: 'warning',
    code: 'business-rule',
    appliesTo: ['kontaktstart', 'forløbstart', 'forløbslut'],
    sources: ['inferred'],
    title: { en: 'A contact lies within its care plan', da: 'En kontakt ligger inden for sit forløb' },
    about: {
      en: 'A course of treatment begins with its first contact and ends with its last. A contact that starts before its care plan, or after the end of it, belongs to another plan, or one of the times is wrong. What is reported as entered-in-error is not judged.',
      da: 'Et forløb begynder med sin første kontakt og slutter med sin sidste. En kontakt, der starter før sit forløb eller efter dets slutning, hører til et andet forløb, eller et af tidspunkterne er forkert. Hvad der indberettes som entered-in-error, bedømmes ikke.',
    },
    messages: {
      before: { en: 'The contact starts {start}, before its care plan, {plan}', da: 'Kontakten starter {start}, før sit forløb, {plan}' },
      after: {
        en: 'The contact starts {start}, after its care plan ended, {plan}',
        da: 'Kontakten starter {start}, efter at forløbet sluttede, {plan}',
      },
    },
    example: [[{ op: 'replace', path: '/entry/1/resource/period/start', value: '2026-05-12T13:30:01+02:00' }]],
  },
  check(report, found) {
    for (const contact of report.contacts) {
      const { start, isVoid } = contact;
      const plan = report.carePlanOf(contact);
      if (!start || isVoid || !plan || plan.isVoid) continue;
      // A plan that ends before it starts is a mistake of its own.
      if (plan.start && plan.end && isCertainlyBefore(plan.end.span, plan.start.span)) continue;
      if (plan.start && isCertainlyBefore(start.span, plan.start.span))
        found('before', start.path, { start: start.text, plan: plan.start.text });
      if (plan.end && isCertainlyBefore(plan.end.span, start.span)) found('after', start.path, { start: start.text, plan: plan.end.text });
    }
  },
});
