import { viewRule } from '../gateway/many-types.js';

const allowed: ReadonlySet<string> = new Set(['completed', 'entered-in-error']);

export const i21 = viewRule({
  meta: {
    id: 'KLG-I21',
    stage: 'gateway',
    severity: 'warning',
    code: 'business-rule',
    appliesTo: ['Procedure.status'],
    sources: ['KLG completed intervention'],
    title: {
      en: 'A completed intervention is completed or entered-in-error',
      da: 'En leveret indsats er completed eller entered-in-error',
    },
    about: {
      en: 'The page on the completed intervention tells to use only the statuses completed and entered-in-error; the profile leaves the status open.',
      da: 'Siden om den leverede indsats siger, at kun status completed og entered-in-error bruges; profilen lader status være åben.',
    },
    messages: {
      status: {
        en: 'Procedure.status is {status}; use completed or entered-in-error',
        da: 'Procedure.status er {status}; brug completed eller entered-in-error',
      },
    },
    example: [],
  },
  check(report, found) {
    for (const { status } of report.ofType('Procedure'))
      if (status !== undefined && !allowed.has(status.text)) found('status', status.path, { status: status.text });
  },
});
