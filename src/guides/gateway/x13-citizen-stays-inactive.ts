import { named, within } from '../../rules/history/history-rule.js';
import { citizenRule } from './gateway-rule.js';

export const x13 = citizenRule({
  meta: {
    id: 'FKG-X13',
    stage: 'history',
    severity: 'warning',
    code: 'business-rule',
    appliesTo: ['Patient.active'],
    sources: ['MEMO 2'],
    title: { en: 'A citizen reported in error is not active later', da: 'En borger, der er indberettet ved en fejl, er ikke aktiv senere' },
    about: {
      en: 'Patient.active = false is for a citizen who should not have been in the system at all and has no record in the municipality. If the citizen has a record, nothing is reported about the citizen.',
      da: 'Patient.active = false er til en borger, der slet ikke skulle have været i systemet og ikke har en journal i kommunen. Har borgeren en journal, gøres ingenting ved borgeren.',
    },
    inferred: {
      en: 'When the citizen is active again in a later report, either there was a record, and active = false was wrong, or the later report is. Often active = false was used to say that a course of treatment had ended.',
      da: 'Er borgeren aktiv igen i en senere indberetning, så var der enten en journal, og active = false var forkert, eller også er den senere indberetning det. Ofte er active = false brugt til at sige, at et forløb er slut.',
    },
    messages: {
      active: {
        en: 'The citizen is active here, but was reported in error (active = false) in the report {report} of {time}',
        da: 'Borgeren er aktiv her, men blev indberettet som en fejl (active = false) i indberetningen {report} fra {time}',
      },
    },
    example: [],
  },
  check({ resources }, found) {
    for (const versions of resources) {
      if (versions[0]?.facts.kind !== 'citizen') continue;
      // What was in error from the beginning has a rule of its own (X05).
      const reported = versions.findIndex(({ facts }) => !facts.isVoid);
      const ended = versions.findIndex(({ facts }, index) => index > reported && facts.isVoid);
      const again = versions.find(({ facts }, index) => index > ended && !facts.isVoid);
      const before = versions[ended];
      if (reported === 0 && before !== undefined && again !== undefined)
        found('active', { ...within(again, 'active'), other: within(before, 'active') }, named(before.report));
    }
  },
});
