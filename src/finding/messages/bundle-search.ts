import { defineMessages } from '../message.js';

/** Links of a Bundle, and the entries of search results (http://hl7.org/fhir/R4/bundle.html#searchset). */
export const bundleSearchMessages = defineMessages(() => ({
  'bundle-link-repeated': {
    severity: 'error',
    code: 'duplicate',
    text: { en: 'The Bundle has a second link with the relation "{relation}"', da: 'Bundlen har et link mere med relationen "{relation}"' },
    about: {
      en: 'There is at most one link of each kind: self, first, previous, next and last.',
      da: 'Der er højst ét link af hver slags: self, first, previous, next og last.',
    },
  },
  'bundle-link-relation': {
    severity: 'error',
    code: 'invalid',
    text: {
      en: 'A Bundle of type {type} must not have a link "{relation}"; leave it out',
      da: 'En Bundle af typen {type} må ikke have et link "{relation}"; udelad det',
    },
    about: {
      en: 'Only search results and histories have pages, and so the links first, previous, next and last.',
      da: 'Kun søgeresultater og historik har sider og dermed linkene first, previous, next og last.',
    },
  },
  'bundle-stylesheet-missing': {
    severity: 'error',
    code: 'not-found',
    text: { en: 'The style sheet "{url}" is not in the document', da: 'Typografiarket "{url}" findes ikke i dokumentet' },
    about: {
      en: 'A link with the relation "stylesheet" leads to a Binary in the same Bundle, by its type and id.',
      da: 'Et link med relationen "stylesheet" fører til en Binary i samme Bundle med dens type og id.',
    },
  },
  'bundle-stylesheet-external': {
    severity: 'warning',
    code: 'business-rule',
    text: {
      en: 'The style sheet "{url}" is outside the document; include it, or leave the link out',
      da: 'Typografiarket "{url}" ligger uden for dokumentet; medtag det, eller udelad linket',
    },
    about: {
      en: 'A document must look the same everywhere and always, so it contains its style sheet, or uses the one of FHIR.',
      da: "Et dokument skal se ens ud overalt og altid, så det indeholder sit typografiark eller bruger FHIR's eget.",
    },
  },
  'bundle-search-self': {
    severity: 'warning',
    code: 'required',
    text: {
      en: 'The search results have no link "self", so it is not known what was searched for',
      da: 'Søgeresultatet har intet link "self", så det vides ikke, hvad der blev søgt efter',
    },
    about: {
      en: 'A server says in the link "self" which search it carried out.',
      da: 'En server angiver i linket "self", hvilken søgning den har udført.',
    },
  },
  'bundle-search-mode': {
    severity: 'warning',
    code: 'required',
    text: {
      en: 'The entry does not say whether it is a match, an include or an outcome (search.mode)',
      da: 'Denne entry angiver ikke, om den er match, include eller outcome (search.mode)',
    },
    about: {
      en: 'Where search results hold more than what was searched for, or where some entries say it, each entry says why it is there.',
      da: 'Når et søgeresultat indeholder mere end det, der blev søgt efter, eller når nogle entries siger det, angiver hver entry, hvorfor den er med.',
    },
  },
  'bundle-search-resource': {
    severity: 'error',
    code: 'required',
    text: { en: 'An entry of search results must have a resource', da: 'En entry i et søgeresultat skal have en ressource' },
    about: {
      en: 'Every entry of a Bundle of type searchset contains a resource that was found.',
      da: 'Enhver entry i en Bundle af typen searchset indeholder en ressource, der blev fundet.',
    },
  },
  'bundle-search-id': {
    severity: 'error',
    code: 'required',
    text: { en: 'The {type} in the search results must have an id', da: '{type} i søgeresultatet skal have et id' },
    about: {
      en: 'What a search finds or includes is stored on the server and has an id there; only an OperationOutcome about the search has none.',
      da: 'Det, en søgning finder eller tager med, er gemt på serveren og har et id der; kun en OperationOutcome om søgningen har intet.',
    },
  },
  'bundle-search-type': {
    severity: 'error',
    code: 'invalid',
    text: {
      en: 'The entry must be of type {expected}, which was searched for, but is of type {type}',
      da: 'Denne entry skal være af typen {expected}, som der blev søgt efter, men er af typen {type}',
    },
    about: {
      en: 'A match has the type that the link "self" names, and an outcome is an OperationOutcome. Other resources have the mode "include".',
      da: 'Et match har den type, linket "self" angiver, og et outcome er en OperationOutcome. Andre ressourcer har tilstanden "include".',
    },
  },
}));
