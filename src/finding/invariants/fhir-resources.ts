import type { InvariantTexts } from './invariant-text.js';

/** What FHIR R4 demands of all resources, and of those that a report holds. */
export const resourceTexts: InvariantTexts = {
  'dom-2': {
    text: {
      en: "A contained resource has contained resources of its own; move them to the outer resource's contained",
      da: 'En indlejret ressource (contained) har selv indlejrede ressourcer; flyt dem ud i den ydre ressources contained',
    },
  },
  'dom-3': {
    text: {
      en: 'A contained resource is not referenced from the resource that contains it; reference it with # and its id, for example "#org", or leave it out',
      da: 'Der henvises ikke til en indlejret ressource (contained) fra den ressource, den ligger i; henvis til den med # og dens id, fx "#org", eller udelad den',
    },
  },
  'dom-4': {
    text: {
      en: 'A contained resource must not have meta.versionId or meta.lastUpdated; leave both out',
      da: 'En indlejret ressource (contained) må ikke have meta.versionId eller meta.lastUpdated; udelad begge',
    },
  },
  'dom-5': {
    text: {
      en: 'A contained resource must not have meta.security; put the label on the resource that contains it',
      da: 'En indlejret ressource (contained) må ikke have meta.security; sæt mærkningen på den ressource, den ligger i',
    },
  },
  'dom-6': {
    severity: 'information',
    text: {
      en: 'The resource has no narrative (text.div), which FHIR recommends; a report to LTT needs none, so there is nothing to change',
      da: 'Ressourcen har ingen tekst til mennesker (text.div), som FHIR anbefaler; en indberetning til LTT skal ikke have en, så der er intet at rette',
    },
    about: {
      en: 'FHIR recommends a narrative in every resource, so that people can read what a system cannot show. It is best practice, not a demand. A narrative in a report to LTT would be personal data in text, so reports carry none.',
      da: 'FHIR anbefaler en tekst til mennesker i hver ressource, så det, et system ikke kan vise, kan læses. Det er god praksis, ikke et krav. I en indberetning til LTT ville sådan en tekst være personoplysninger i fritekst, så indberetninger har ingen.',
    },
  },
  'cpl-3': {
    text: {
      en: 'The activity has both detail and reference; send only one of them. LTT uses detail',
      da: 'Aktiviteten har både detail og reference; send kun den ene. LTT bruger detail',
    },
  },
  'pat-1': {
    text: {
      en: 'Patient.contact has neither name, telecom, address nor organization; send at least one of them, or leave the contact person out',
      da: 'Patient.contact har hverken name, telecom, address eller organization; send mindst én af dem, eller udelad kontaktpersonen',
    },
  },
  'org-1': {
    text: {
      en: 'The organisation has neither a name nor an identifier; send at least one of them, for example the SOR id as identifier',
      da: 'Organisationen har hverken name eller identifier; send mindst én af dem, fx SOR-id som identifier',
    },
  },
  'org-2': {
    text: {
      en: 'The address of an organisation must not have the use home; send work, or leave use out',
      da: 'En organisations adresse må ikke have use "home"; send "work", eller udelad use',
    },
  },
  'org-3': {
    text: {
      en: 'The telecom of an organisation must not have the use home; send work, or leave use out',
      da: 'En organisations telecom må ikke have use "home"; send "work", eller udelad use',
    },
  },
};
