import { ageRange } from '../../rules/number/age.js';
import { reportRule } from './report-rule.js';
import { danishDays } from '../../rules/time/time-span.js';

/** The service is for children and young people of these ages [SDS 4]. */
const [from, to] = [5, 17];

export const c03 = reportRule({
  meta: {
    id: 'LTT-C03',
    stage: 'sds',
    severity: 'warning',
    code: 'business-rule',
    appliesTo: ['CPR', 'kontaktstart'],
    sources: ['SDS 4'],
    title: { en: 'The child is 5–17 years old at each contact', da: 'Barnet er 5–17 år ved hver kontakt' },
    about: {
      en: 'The service is for children and young people from their fifth birthday until the day before they turn 18, counted in Danish local time on the day of the contact. The cause may be a young person who turns 18 during a course of treatment, or a CPR number typed wrong. What is reported as entered-in-error is not judged.',
      da: 'Tilbuddet er for børn og unge fra deres femårsfødselsdag til dagen før, de fylder 18, regnet i dansk tid på dagen for kontakten. Det kan være en ung, der fylder 18 under forløbet, eller et CPR-nummer, der er tastet forkert. Hvad der indberettes som entered-in-error, bedømmes ikke.',
    },
    messages: {
      unborn: {
        en: 'By the CPR number, the child was not born at the contact {start}; the service is for those of 5–17',
        da: 'Ifølge CPR-nummeret var barnet ikke født ved kontakten {start}; tilbuddet er for 5–17-årige',
      },
      young: {
        en: 'By the CPR number, the child is {age} years old at the contact {start}; the service is for those of 5–17',
        da: 'Ifølge CPR-nummeret er barnet {age} år ved kontakten {start}; tilbuddet er for 5–17-årige',
      },
      old: {
        en: 'By the CPR number, the young person is {age} years old at the contact {start}; the service is for those of 5–17',
        da: 'Ifølge CPR-nummeret er den unge {age} år ved kontakten {start}; tilbuddet er for 5–17-årige',
      },
    },
    example: [[{ op: 'replace', path: '/entry/0/resource/identifier/0/value', value: '1305219999' }]],
  },
  check(report, found) {
    const born = report.citizen?.cprNumbers[0]?.birthDay;
    if (born === undefined) return;
    // Who is born after the report has a wrong number, not a wrong age.
    if (report.timestamp && born > danishDays(report.timestamp.span).last) return;
    for (const { start, isVoid } of report.contacts) {
      if (!start || isVoid) continue;
      const { youngest, oldest } = ageRange(born, danishDays(start.span));
      if (oldest < 0) found('unborn', start.path, { start: start.text });
      else if (oldest < from) found('young', start.path, { age: oldest, start: start.text });
      else if (youngest > to) found('old', start.path, { age: youngest, start: start.text });
    }
  },
});
