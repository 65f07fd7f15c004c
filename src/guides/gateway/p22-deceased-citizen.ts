import { viewRule } from './many-types.js';

export const p22 = viewRule({
  meta: {
    id: 'FKG-P22',
    stage: 'gateway',
    severity: 'warning',
    code: 'business-rule',
    appliesTo: ['CarePlan.period', 'Patient.deceased'],
    sources: ['inferred'],
    title: {
      en: 'The plans and interventions of a deceased citizen have an end',
      da: 'Forløb og indsatser for en afdød borger har en slutdato',
    },
    about: {
      en: 'Nothing is planned for a citizen who is dead. A plan or intervention that is active for a deceased citizen needs an end date.',
      da: 'Der planlægges intet for en borger, der er død. Et forløb eller en indsats, der er aktiv for en afdød borger, skal have en slutdato.',
    },
    messages: {
      open: {
        en: 'The citizen is reported as deceased, and this plan or intervention is active without an end; send period.end',
        da: 'Borgeren er indberettet som død, og dette forløb eller denne indsats er aktiv uden slutdato; send period.end',
      },
    },
    example: [],
  },
  check(report, found) {
    if (report.citizen?.entry.resource.deceasedBoolean !== true) return;
    for (const plan of report.ofType('CarePlan')) {
      if (plan.status?.text === 'active' && plan.time('period', 'end') === undefined) found('open', [...plan.path, 'period'], {});
    }
  },
});
