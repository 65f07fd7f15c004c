import { viewRule } from '../gateway/many-types.js';

const allowed: ReadonlySet<string> = new Set(['finished', 'entered-in-error']);

export const e21 = viewRule({
  meta: {
    id: 'KLC-E21',
    stage: 'gateway',
    severity: 'warning',
    code: 'business-rule',
    appliesTo: ['Encounter.status'],
    sources: ['KLC encounter'],
    title: { en: 'Only contacts that were carried out are reported', da: 'Kun gennemførte kontakter indberettes' },
    about: {
      en: "Only contacts that were actually carried out should be reported to the children's database, so their status is finished; entered-in-error takes one back.",
      da: 'Kun kontakter, der faktisk er gennemført, bør indberettes til børnedatabasen; derfor er status finished. Med entered-in-error trækkes en kontakt tilbage.',
    },
    messages: {
      status: {
        en: 'Encounter.status is {status}; report contacts once they are carried out, as finished, or as entered-in-error',
        da: 'Encounter.status er {status}; indberet kontakter, når de er gennemført, som finished, eller som entered-in-error',
      },
    },
    example: [],
  },
  check(report, found) {
    for (const { status } of report.ofType('Encounter'))
      if (status !== undefined && !allowed.has(status.text)) found('status', status.path, { status: status.text });
  },
});
