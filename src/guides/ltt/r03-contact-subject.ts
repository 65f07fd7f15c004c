import { referenceTo } from '../../bundle/similar-entry.js';
import { reportRule } from './report-rule.js';

export const r03 = reportRule({
  meta: {
    id: 'LTT-R03',
    stage: 'gateway',
    severity: 'error',
    code: 'required',
    appliesTo: ['kontaktsubjekt'],
    sources: ['IG home'],
    title: { en: 'A contact has a subject', da: 'En kontakt har en borger' },
    about: {
      en: 'The guide says, under Encounter, Validation, that one and only one reference to the citizen exists.',
      da: 'Guiden siger under Encounter, Validation, at der findes én og kun én reference til borgeren.',
    },
    inferred: {
      en: 'The profile leaves Encounter.subject optional, so the profile stage accepts a contact without it. Whether FK Gateway does is not stated anywhere.',
      da: 'Profilen lader Encounter.subject være valgfri, så profiltrinnet godtager en kontakt uden. Om FK Gateway gør det, fremgår ingen steder.',
    },
    messages: {
      missing: {
        en: 'The contact has no subject; refer to the citizen of the report, {name}',
        da: 'Kontakten mangler subject; henvis til indberetningens borger, {name}',
      },
    },
    example: [[{ op: 'remove', path: '/entry/2/resource/subject' }]],
  },
  check({ contacts, citizen }, found) {
    const reference = citizen && referenceTo(citizen.entry);
    for (const contact of contacts) {
      const { subject, resource } = contact;
      if (!subject && !Object.hasOwn(resource, 'subject') && !Object.hasOwn(resource, '_subject'))
        found(
          'missing',
          [...contact.path, 'subject'],
          { name: reference ?? 'Patient/…' },
          reference === undefined ? undefined : { reference },
        );
    }
  },
});
