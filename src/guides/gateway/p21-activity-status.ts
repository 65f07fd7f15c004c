import { listOf, objectOf } from '../../rules/view/json.js';
import { viewRule } from './many-types.js';

export const p21 = viewRule({
  meta: {
    id: 'FKG-P21',
    stage: 'gateway',
    severity: 'warning',
    code: 'business-rule',
    appliesTo: ['CarePlan.activity.detail.status'],
    sources: ['KLG planned intervention'],
    title: {
      en: 'An error is reported in the status of the plan, not of its activity',
      da: 'En fejl indberettes i planens status og ikke i aktivitetens',
    },
    about: {
      en: 'It is recommended not to use entered-in-error as the status of an activity: the status of the CarePlan says it.',
      da: 'Det anbefales ikke at bruge entered-in-error som status for en aktivitet: det siger CarePlan.status.',
    },
    messages: {
      status: {
        en: 'The status of the activity is entered-in-error; report the error in CarePlan.status, and leave the activity as it was',
        da: 'Aktivitetens status er entered-in-error; indberet fejlen i CarePlan.status, og lad aktiviteten være, som den var',
      },
    },
    example: [],
  },
  check(report, found) {
    for (const plan of report.ofType('CarePlan')) {
      listOf(plan.resource.activity).forEach((activity, index) => {
        if (objectOf(objectOf(activity).detail).status === 'entered-in-error')
          found('status', [...plan.path, 'activity', index, 'detail', 'status'], {});
      });
    }
  },
});
