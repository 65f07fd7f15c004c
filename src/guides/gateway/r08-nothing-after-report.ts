import { reportRule } from './gateway-rule.js';
import { isCertainlyBefore } from '../../rules/time/time-span.js';

export const r08 = reportRule({
  meta: {
    id: 'FKG-R08',
    stage: 'gateway',
    severity: 'warning',
    code: 'business-rule',
    appliesTo: ['Encounter.period', 'Bundle.timestamp'],
    sources: ['inferred'],
    title: { en: 'Nothing happens after it is reported', da: 'Intet sker, efter at det er indberettet' },
    about: {
      en: 'A report tells what has happened. A contact that took place, an observation, a referral or the end of a completed plan that is later than Bundle.timestamp has not happened yet, or one of the two times is wrong; often a time zone is. In LTT, appointments and expected ends are not reported.',
      da: 'En indberetning fortæller, hvad der er sket. En gennemført kontakt, en observation, en henvisning eller afslutningen på et afsluttet forløb, der ligger senere end Bundle.timestamp, er ikke sket endnu, eller også er et af de to tidspunkter forkert; ofte er det tidszonen. I LTT indberettes aftaler og forventede sluttidspunkter ikke.',
    },
    messages: {
      later: {
        en: '{time} is after the report was put together, {timestamp}',
        da: '{time} er efter, at indberetningen blev dannet, {timestamp}',
      },
    },
    example: [],
  },
  check(report, found) {
    const { timestamp } = report;
    if (!timestamp) return;
    report.eachPastTime((isVoid, time) => {
      if (!isVoid && time && isCertainlyBefore(timestamp.span, time.span))
        found('later', time.path, { time: time.text, timestamp: timestamp.text });
    });
  },
});
