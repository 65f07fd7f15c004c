import { reportRule } from './report-rule.js';
import { activityStatusOf, otherActivityStatuses } from './statuses.js';

export const p02 = reportRule({
  meta: {
    id: 'LTT-P02',
    stage: 'gateway',
    severity: 'warning',
    code: 'business-rule',
    appliesTo: ['forløbsAktivitetsstatus', 'forløbsstatus'],
    sources: ['IG care plan'],
    title: { en: "The activity's status follows the care plan's", da: 'Aktivitetens status følger forløbets' },
    about: {
      en: "A care plan has one activity, and its status goes with the plan's: in-progress while the plan is active, completed when it is completed, entered-in-error when it is entered-in-error. A status that LTT does not use for the plan itself is told by LTT-P01 alone.",
      da: 'Et forløb har én aktivitet, og dens status følger forløbets: in-progress, mens forløbet er active, completed, når det er completed, og entered-in-error, når det er entered-in-error. En status, som LTT ikke bruger for selve forløbet, meldes kun af LTT-P01.',
    },
    messages: {
      differs: {
        en: 'The activity is "{status}" while the care plan is "{plan}"; write "{expected}"',
        da: 'Aktiviteten er "{status}", mens forløbet er "{plan}"; skriv "{expected}"',
      },
    },
    example: [[{ op: 'replace', path: '/entry/1/resource/activity/0/detail/status', value: 'completed' }]],
  },
  check({ carePlans }, found) {
    for (const { status: plan, activityStatus, end } of carePlans) {
      const expected = plan && activityStatusOf.get(plan.text);
      if (!plan || expected === undefined) continue;
      // Whether a plan without an end is completed is in doubt; the profile stage asks.
      if (plan.text === 'completed' && !end) continue;
      for (const activity of activityStatus) {
        const { text: status } = activity;
        if (status !== expected && isActivityStatus(status)) found('differs', activity.path, { status, plan: plan.text, expected });
      }
    }
  },
});

/** One of FHIR's; what is none, the profile stage turns away. */
function isActivityStatus(status: string): boolean {
  return otherActivityStatuses.has(status) || [...activityStatusOf.values()].includes(status);
}
