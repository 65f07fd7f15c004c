import type { Source } from '../../rules/guide.js';

/** The pages of the other guides of FK Gateway that rules cite. */
export const pageSources = {
  'KLG home': {
    en: 'kl.dk.fhir.gateway 1.2.0, front page, Condition',
    da: 'kl.dk.fhir.gateway 1.2.0, forsiden, Condition',
    document: 'kl-gateway/index.md',
    section: 'Condition',
    url: 'https://fhir.kl.dk/gateway/index.html',
  },
  'KLG completed intervention': {
    en: 'kl.dk.fhir.gateway 1.2.0, the page on the completed intervention',
    da: 'kl.dk.fhir.gateway 1.2.0, siden om den leverede indsats',
    document: 'kl-gateway/StructureDefinition-klgateway-care-completed-intervention-intro.md',
    section: 'Scope and usage',
    url: 'https://fhir.kl.dk/gateway/StructureDefinition-klgateway-care-completed-intervention.html',
  },
  'KLG planned intervention': {
    en: 'kl.dk.fhir.gateway 1.2.0, the page on the planned intervention; the guides for children, rehabilitation and prevention say the same of theirs',
    da: 'kl.dk.fhir.gateway 1.2.0, siden om den planlagte indsats; guiderne for børn, genoptræning og forebyggelse siger det samme om deres',
    document: 'kl-gateway/StructureDefinition-klgateway-care-planned-intervention-intro.md',
    section: 'Scope and usage',
    url: 'https://fhir.kl.dk/gateway/StructureDefinition-klgateway-care-planned-intervention.html',
  },
  'KLC citizen': {
    en: 'kl.dk.fhir.children 2.1.0, the page on the citizen',
    da: 'kl.dk.fhir.children 2.1.0, siden om borgeren',
    document: 'kl-children/StructureDefinition-klgateway-children-citizen-intro.md',
    section: 'Scope and usage',
    url: 'https://fhir.kl.dk/children/StructureDefinition-klgateway-children-citizen.html',
  },
  'KLC encounter': {
    en: 'kl.dk.fhir.children 2.1.0, the page on the contact',
    da: 'kl.dk.fhir.children 2.1.0, siden om kontakten',
    document: 'kl-children/StructureDefinition-klgateway-children-encounter-intro.md',
    section: 'Scope and usage',
    url: 'https://fhir.kl.dk/children/StructureDefinition-klgateway-children-encounter.html',
  },
  'KLR referral': {
    en: 'kl.dk.fhir.rehab 2.2.0, the page on the referral (GGOP); kl.dk.fhir.prevention 2.1.0 says the same of its requests',
    da: 'kl.dk.fhir.rehab 2.2.0, siden om henvisningen (GGOP); kl.dk.fhir.prevention 2.1.0 siger det samme om sine henvendelser',
    document: 'kl-gateway-rehab/StructureDefinition-klgateway-140-servicerequest-intro.md',
    section: 'Scope and usage',
    url: 'https://fhir.kl.dk/rehab/StructureDefinition-klgateway-140-servicerequest.html',
  },
  'KLR care plan': {
    en: 'kl.dk.fhir.rehab 2.2.0, the page on the care plan; kl.dk.fhir.prevention 2.1.0 says the same of its plans',
    da: 'kl.dk.fhir.rehab 2.2.0, siden om indsatsforløbet; kl.dk.fhir.prevention 2.1.0 siger det samme om sine forløb',
    document: 'kl-gateway-rehab/StructureDefinition-klgateway-140-care-plan-intro.md',
    section: 'Scope and usage',
    url: 'https://fhir.kl.dk/rehab/StructureDefinition-klgateway-140-care-plan.html',
  },
} as const satisfies Readonly<Record<string, Source>>;

export type PageSource = keyof typeof pageSources;
