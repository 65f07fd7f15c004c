import { reportRule } from './report-rule.js';
import { isCertainlyBefore } from '../../rules/time/time-span.js';
import { reportingStart } from './reporting-start.js';

export const r11 = reportRule({
  meta: {
    id: 'LTT-R11',
    stage: 'sds',
    severity: 'information',
    code: 'informational',
    appliesTo: ['indberetningsrapportTid'],
    sources: ['SDS 6'],
    title: { en: 'Reports from before 1 April 2026 are test data', da: 'Indberetninger fra før 1. april 2026 er testdata' },
    about: {
      en: 'Reporting begins on 1 April 2026 (Danish time). A report put together before that can only be a test, and its contacts may be of any date.',
      da: 'Indberetningen begynder den 1. april 2026 (dansk tid). En indberetning dannet før da kan kun være en test, og dens kontakter må være fra en hvilken som helst dato.',
    },
    messages: {
      test: {
        en: 'The report was put together {timestamp}, before reporting begins on 1 April 2026: it is taken for test data',
        da: 'Indberetningen er dannet {timestamp}, før indberetningen begynder 1. april 2026: den opfattes som testdata',
      },
    },
    example: [
      [
        { op: 'replace', path: '/timestamp', value: '2026-03-31T23:59:59+02:00' },
        { op: 'replace', path: '/entry/1/resource/period/start', value: '2026-03-02T09:00:00+01:00' },
        { op: 'replace', path: '/entry/2/resource/period/start', value: '2026-03-31T13:30:00+02:00' },
        { op: 'replace', path: '/entry/3/resource/period/start', value: '2026-03-31T14:15:00+02:00' },
      ],
    ],
  },
  check({ timestamp }, found) {
    if (timestamp && isCertainlyBefore(timestamp.span, reportingStart)) found('test', timestamp.path, { timestamp: timestamp.text });
  },
});
