import { isPlan } from './history/plan-facts.js';
import { saidOf } from '../../rules/history/history.js';
import { named, within } from '../../rules/history/history-rule.js';
import { citizenRule } from './report-rule.js';

export const x04 = citizenRule({
  meta: {
    id: 'LTT-X04',
    stage: 'history',
    severity: 'information',
    code: 'informational',
    appliesTo: ['forløbsstatus'],
    sources: ['inferred'],
    title: { en: 'A completed course is active again', da: 'Et afsluttet forløb er aktivt igen' },
    about: {
      en: "No source forbids it: for a CarePlan a user's edit is always acceptable as a change (the memo, section 3). It is worth a look: a child who comes back may have a new course, and the cause may be reports in the wrong order or an old copy of the plan.",
      da: 'Ingen kilde forbyder det: for en CarePlan er en brugers indtastning altid acceptabel som en ændring (notatet, afsnit 3). Det er værd at se på: et barn, der kommer igen, kan have et nyt forløb, og det kan skyldes indberetninger i forkert rækkefølge eller en gammel kopi af forløbet.',
    },
    messages: {
      reopened: {
        en: 'The plan is active here, and was completed in the report {report} of {time}; worth a look',
        da: 'Forløbet er active her og var completed i indberetningen {report} fra {time}; værd at se på',
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
        { op: 'replace', path: '/entry/1/resource/meta/lastUpdated', value: '2026-05-12T20:30:00+02:00' },
      ],
    ],
  },
  check(citizen, found) {
    for (const history of saidOf(citizen, isPlan)) {
      let before = history[0];
      for (const said of history) {
        if (said.facts.isVoid) continue;
        if (before?.facts.status === 'completed' && said.facts.status === 'active')
          found('reopened', { ...within(said, 'status'), other: within(before, 'status') }, named(before.report));
        before = said;
      }
    }
  },
});
