import { isPlan } from './history/plan-facts.js';
import { saidOf } from '../../rules/history/history.js';
import { named, within } from '../../rules/history/history-rule.js';
import { citizenRule } from './report-rule.js';

export const x04 = citizenRule({
  meta: {
    id: 'LTT-X04',
    stage: 'history',
    severity: 'warning',
    code: 'business-rule',
    appliesTo: ['forløbsstatus'],
    sources: ['inferred'],
    title: { en: 'A completed care plan is not opened again', da: 'Et afsluttet forløb åbnes ikke igen' },
    about: {
      en: 'A care plan is active until it is completed, and then stays so. A child that comes back has a new course of treatment, with an id of its own. The cause may also be reports put together in the wrong order, or by a system that sends an old copy of the plan.',
      da: 'Et forløb er active, indtil det er completed, og forbliver så det. Et barn, der kommer igen, har et nyt forløb med sit eget id. Det kan også skyldes indberetninger, der er dannet i den forkerte rækkefølge, eller et system, der sender en gammel kopi af forløbet.',
    },
    messages: {
      reopened: {
        en: 'The plan is active here, and was completed in the report {report} of {time}; a new course of treatment is a new plan',
        da: 'Forløbet er active her og var completed i indberetningen {report} fra {time}; et nyt behandlingsforløb er et nyt forløb',
      },
    },
    example: [
      [
        { op: 'replace', path: '/entry/1/resource/status', value: 'completed' },
        { op: 'replace', path: '/entry/1/resource/activity/0/detail/status', value: 'completed' },
        { op: 'add', path: '/entry/1/resource/period/end', value: '2026-05-12T15:00:00+02:00' },
      ],
      [
        { op: 'replace', path: '/id', value: '2f6a2c3b-7d84-4e95-8b06-c1d2e3f4a505' },
        { op: 'replace', path: '/timestamp', value: '2026-05-12T21:00:00+02:00' },
      ],
    ],
  },
  check(citizen, found) {
    for (const history of saidOf(citizen, isPlan)) {
      let before = history[0];
      for (const said of history) {
        if (said.facts.isVoid) continue;
        if (before?.facts.status === 'completed' && said.facts.status === 'active') found('reopened', { ...within(said, 'status'), other: within(before, 'status') }, named(before.report));
        before = said;
      }
    }
  },
});
