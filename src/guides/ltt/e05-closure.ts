import { reportRule } from './report-rule.js';
import { contactTypes } from './codes.js';

export const e05 = reportRule({
  meta: {
    id: 'LTT-E05',
    stage: 'gateway',
    severity: 'warning',
    code: 'business-rule',
    appliesTo: ['kontakttype', 'forløbsstatus'],
    sources: ['IG example 9'],
    title: { en: 'A closure belongs to a completed care plan', da: 'En afslutning hører til et afsluttet forløb' },
    about: {
      en: "A contact of type Afslutning says that the course of treatment was closed. In the guide's story, it is reported together with its care plan, which is completed and has an end time from then on.",
      da: 'En kontakt af typen Afslutning siger, at forløbet er afsluttet. I guidens historie indberettes den sammen med sit forløb, som fra da af er completed og har et sluttidspunkt.',
    },
    messages: {
      active: {
        en: 'The contact closes a care plan that is still active; write completed for the plan, and when it ended',
        da: 'Kontakten afslutter et forløb, som stadig er active; skriv completed for forløbet, og hvornår det sluttede',
      },
    },
    example: [
      [
        {
          op: 'replace',
          path: '/entry/2/resource/type/0/coding/0',
          value: { system: 'http://fhir.kl.dk/term/CodeSystem/LTT', code: '3b1d8884-5a1d-43cf-aabb-8c1035148c46', display: 'Afslutning' },
        },
        { op: 'remove', path: '/entry/2/resource/participant' },
        { op: 'remove', path: '/entry/2/resource/extension/0' },
      ],
    ],
  },
  check(report, found) {
    for (const contact of report.contacts) {
      const { types, isVoid } = contact;
      const closing = isVoid ? undefined : types.find(({ code }) => code === contactTypes.closure.code);
      if (!closing) continue;
      // Other statuses than these are told by LTT-P01.
      if (report.carePlanOf(contact)?.status?.text === 'active') found('active', closing.path, {});
    }
  },
});
