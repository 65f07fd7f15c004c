import { isCertainlyBefore } from '../../rules/time/time-span.js';
import { reportRule } from './report-rule.js';

export const h03 = reportRule({
  meta: {
    id: 'LTT-H03',
    stage: 'gateway',
    severity: 'warning',
    code: 'business-rule',
    appliesTo: ['henvisningstidspunkt', 'forløbstart', 'forløbslut'],
    sources: ['IG referral'],
    title: { en: 'A referral lies within its course', da: 'En henvisning ligger inden for sit forløb' },
    about: {
      en: 'A referral is based on the course that the citizen takes part in when the referral is made.',
      da: 'En henvisning er baseret på det forløb, som borgeren deltager i, når henvisningen foretages.',
    },
    inferred: {
      en: 'A referral made before the course began, or after it ended, belongs to another course, or one of the times is wrong. What is entered-in-error is not judged.',
      da: 'En henvisning, der er foretaget, før forløbet begyndte, eller efter at det sluttede, hører til et andet forløb, eller et af tidspunkterne er forkert. Det, der er entered-in-error, bedømmes ikke.',
    },
    messages: {
      before: {
        en: 'The referral was made {start}, before its course began, {plan}',
        da: 'Henvisningen er foretaget {start}, før forløbet begyndte, {plan}',
      },
      after: {
        en: 'The referral was made {start}, after its course ended, {plan}',
        da: 'Henvisningen er foretaget {start}, efter at forløbet sluttede, {plan}',
      },
    },
    example: [[{ op: 'replace', path: '/entry/3/resource/period/start', value: '2026-04-14T08:59:59+02:00' }]],
  },
  check(report, found) {
    for (const { start, isVoid, basedOn } of report.referrals) {
      const [link] = basedOn;
      const plan = link && report.targetOf(link)?.content;
      if (!start || isVoid || plan?.kind !== 'care-plan' || plan.isVoid) continue;
      // An end before the start is a mistake of its own (per-1).
      if (plan.start && plan.end && isCertainlyBefore(plan.end.span, plan.start.span)) continue;
      if (plan.start && isCertainlyBefore(start.span, plan.start.span))
        found('before', start.path, { start: start.text, plan: plan.start.text });
      if (plan.end && isCertainlyBefore(plan.end.span, start.span)) found('after', start.path, { start: start.text, plan: plan.end.text });
    }
  },
});
