import { reportRule } from './report-rule.js';
import { isCertainlyBefore } from '../../rules/time/time-span.js';
import { reportingStart } from './reporting-start.js';

export const r10 = reportRule({
  meta: {
    id: 'LTT-R10',
    stage: 'sds',
    severity: 'error',
    code: 'business-rule',
    appliesTo: ['kontaktstart', 'indberetningsrapportTid'],
    sources: ['SDS 6'],
    title: { en: 'Contacts before 1 April 2026 are not reported', da: 'Kontakter før 1. april 2026 indberettes ikke' },
    about: {
      en: 'Reporting begins with what happens on 1 April 2026 (Danish time). Contacts before that date are left out; the care plan that a later contact belongs to is included with its own start, also when that is earlier. Reports put together before that date are test data, to which this does not apply, and what is reported as entered-in-error is not judged.',
      da: 'Indberetningen begynder med det, der sker den 1. april 2026 (dansk tid). Kontakter før den dato udelades; det forløb, som en senere kontakt hører til, medtages med sin egen start, også når den er tidligere. Indberetninger dannet før den dato er testdata, som dette ikke gælder for, og hvad der indberettes som entered-in-error, bedømmes ikke.',
    },
    messages: {
      early: {
        en: 'The contact began {start}, before 1 April 2026 (Danish time), and is not to be reported',
        da: 'Kontakten begyndte {start}, før 1. april 2026 (dansk tid), og skal ikke indberettes',
      },
    },
    example: [
      [
        { op: 'replace', path: '/entry/1/resource/period/start', value: '2026-03-02T09:00:00+01:00' },
        { op: 'replace', path: '/entry/2/resource/period/start', value: '2026-03-31T23:59:59+02:00' },
      ],
    ],
  },
  check({ timestamp, contacts }, found) {
    if (!timestamp || timestamp.span.first < reportingStart.first) return;
    for (const { start, isVoid } of contacts) {
      if (start && !isVoid && isCertainlyBefore(start.span, reportingStart)) found('early', start.path, { start: start.text });
    }
  },
});
