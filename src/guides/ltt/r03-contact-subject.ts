import { referenceTo } from '../../bundle/similar-entry.js';
import { reportRule } from './report-rule.js';

export const r03 = reportRule({
  meta: {
    id: 'LTT-R03',
    stage: 'gateway',
    severity: 'error',
    code: 'required',
    appliesTo: ['kontaktsubjekt'],
    sources: ['IG'],
    title: { en: 'A contact has a subject', da: 'En kontakt har en borger' },
    about: {
      en: "The guide says that a contact has one and only one reference to the citizen. Its profile has forgotten to: there, Encounter.subject may be left out. So the profile stage passes a contact without one, and the gateway does not.",
      da: 'Guiden siger, at en kontakt har én og kun én reference til borgeren. Dens profil har glemt det: dér må Encounter.subject udelades. Profiltrinnet godtager derfor en kontakt uden, men det gør gatewayen ikke.',
    },
    messages: {
      missing: { en: 'The contact has no subject; refer to the citizen of the report, {name}', da: 'Kontakten mangler subject; henvis til indberetningens borger, {name}' },
    },
    example: [[{ op: 'remove', path: '/entry/2/resource/subject' }]],
  },
  check({ contacts, citizen }, found) {
    const reference = citizen && referenceTo(citizen.entry);
    for (const contact of contacts) {
      const { subject, resource } = contact;
      if (!subject && !Object.hasOwn(resource, 'subject') && !Object.hasOwn(resource, '_subject')) found('missing', [...contact.path, 'subject'], { name: reference ?? 'Patient/…' }, reference === undefined ? undefined : { reference });
    }
  },
});
