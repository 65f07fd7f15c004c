import { defineMessages } from '../message.js';

/** Links of a Bundle, and the entries of search results (http://hl7.org/fhir/R4/bundle.html#searchset). */
export const bundleSearchMessages = defineMessages({
  'bundle-link-repeated': {
    severity: 'error',
    code: 'duplicate',
    text: { en: 'The Bundle has a second link with the relation "{relation}"', da: 'Bundlen har et link mere med relationen "{relation}"' },
    about: { en: 'There is at most one link of each kind: self, first, previous, next and last.', da: 'Der er højst ét link af hver slags: self, first, previous, next og last.' },
  },
  'bundle-link-relation': {
    severity: 'error',
    code: 'invalid',
    text: { en: 'A Bundle of type {type} has no pages, so it has no link "{relation}"', da: 'En Bundle af typen {type} har ingen sider og derfor intet link "{relation}"' },
    about: { en: 'Only search results and histories come in pages: first, previous, next and last are theirs.', da: 'Kun søgeresultater og historik kommer i sider: first, previous, next og last er til dem.' },
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
    text: { en: 'The style sheet "{url}" is not part of the document', da: 'Typografiarket "{url}" er ikke en del af dokumentet' },
    about: {
      en: 'A document is to be shown in the same way everywhere and always, so it brings its style sheet along, or uses FHIR\'s own.',
      da: 'Et dokument skal vises ens overalt og altid og har derfor sit typografiark med eller bruger FHIR\'s eget.',
    },
  },
  'bundle-search-self': {
    severity: 'warning',
    code: 'required',
    text: { en: 'The search results have no link "self", so it is not known what was searched for', da: 'Søgeresultatet har intet link "self", så det vides ikke, hvad der blev søgt efter' },
    about: { en: 'A server says in the link "self" which search it carried out.', da: 'En server angiver i linket "self", hvilken søgning den har udført.' },
  },
  'bundle-search-mode': {
    severity: 'warning',
    code: 'required',
    text: { en: 'The entry does not say whether it is a match, an include or an outcome (search.mode)', da: 'Denne entry angiver ikke, om den er match, include eller outcome (search.mode)' },
    about: {
      en: 'Where search results hold more than what was searched for, or where some entries say it, each entry says why it is there.',
      da: 'Når et søgeresultat indeholder mere end det, der blev søgt efter, eller når nogle entries siger det, angiver hver entry, hvorfor den er med.',
    },
  },
  'bundle-search-resource': {
    severity: 'error',
    code: 'required',
    text: { en: 'An entry of search results has a resource', da: 'En entry i et søgeresultat har en ressource' },
    about: { en: 'Every entry of a Bundle of type searchset carries what was found.', da: 'Enhver entry i en Bundle af typen searchset indeholder det, der blev fundet.' },
  },
  'bundle-search-id': {
    severity: 'error',
    code: 'required',
    text: { en: 'The {type} was found by a search and has no id', da: 'Denne {type} er fundet ved en søgning og har intet id' },
    about: {
      en: 'What a search finds or includes is stored on the server and has an id there; only an OperationOutcome about the search has none.',
      da: 'Det, en søgning finder eller tager med, er gemt på serveren og har et id der; kun en OperationOutcome om søgningen har intet.',
    },
  },
  'bundle-search-type': {
    severity: 'error',
    code: 'invalid',
    text: { en: '{type} is not what was searched for ({expected})', da: '{type} er ikke det, der blev søgt efter ({expected})' },
    about: {
      en: 'A match is of the type that the link "self" names; an outcome is an OperationOutcome. What comes along has the mode "include".',
      da: 'Et match har den type, linket "self" angiver; et outcome er en OperationOutcome. Det, der følger med, har tilstanden "include".',
    },
  },
});
