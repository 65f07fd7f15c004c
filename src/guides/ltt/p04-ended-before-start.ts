import { isCertainlyBefore } from '../../rules/time/time-span.js';
import { reportRule } from './report-rule.js';
import { reportingStart } from './reporting-start.js';

export const p04 = reportRule({
  meta: {
    id: 'LTT-P04',
    stage: 'sds',
    severity: 'warning',
    code: 'business-rule',
    appliesTo: ['forløbslut', 'indberetningsrapportTid'],
    sources: ['SDS 6'],
    title: {
      en: 'A course that ended before 1 April 2026 is not reported',
      da: 'Et forløb, der sluttede før 1. april 2026, indberettes ikke',
    },
    about: {
      en: 'Reporting is mandatory from 1 April 2026. Contacts before that date are not reported; the course that a later contact belongs to is, even if it began earlier.',
      da: 'Indberetning er obligatorisk fra den 1. april 2026. Kontakter før den dato indberettes ikke; det gør det forløb, som en senere kontakt hører til, også selv om det begyndte tidligere.',
    },
    inferred: {
      en: 'A course that ended before that date (Danish time) has no later contact, so there is nothing to report. Reports put together before that date are test data and are not judged; neither is a course that is entered-in-error.',
      da: 'Et forløb, der sluttede før den dato (dansk tid), har ingen senere kontakt, så der er intet at indberette. Indberetninger dannet før den dato er testdata og bedømmes ikke; det gør et forløb med status entered-in-error heller ikke.',
    },
    messages: {
      ended: {
        en: 'The course ended {end}, before 1 April 2026 (Danish time), and should not be reported',
        da: 'Forløbet sluttede {end}, før 1. april 2026 (dansk tid), og skal ikke indberettes',
      },
    },
    example: [
      [
        { op: 'remove', path: '/entry/3' },
        { op: 'remove', path: '/entry/2' },
        { op: 'replace', path: '/entry/1/resource/status', value: 'completed' },
        { op: 'replace', path: '/entry/1/resource/activity/0/detail/status', value: 'completed' },
        {
          op: 'replace',
          path: '/entry/1/resource/period',
          value: { start: '2026-03-02T09:00:00+01:00', end: '2026-03-31T23:59:59+02:00' },
        },
      ],
    ],
  },
  check({ timestamp, carePlans }, found) {
    if (!timestamp || timestamp.span.first < reportingStart.first) return;
    for (const { start, end, isVoid } of carePlans) {
      if (!end || isVoid || !isCertainlyBefore(end.span, reportingStart)) continue;
      // An end before the start is a mistake of its own (per-1).
      if (start && isCertainlyBefore(end.span, start.span)) continue;
      found('ended', end.path, { end: end.text });
    }
  },
});
