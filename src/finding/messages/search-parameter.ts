import { defineMessages } from '../message.js';

/** Search parameters as data. */
export const searchParameterMessages = defineMessages(() => ({
  'search-parameter-code': {
    severity: 'warning',
    code: 'invalid',
    text: {
      en: 'The code "{code}" has a character that means something else in a search: . $ or |',
      da: 'Koden "{code}" har et tegn, der betyder noget andet i en søgning: . $ eller |',
    },
    about: {
      en: 'The code is the name of the parameter in a URL. A dot chains parameters, and $ and | separate the parts of values.',
      da: 'Koden er parameterens navn i en URL. Et punktum kæder parametre sammen, og $ og | adskiller værdiers dele.',
    },
  },
  'search-parameter-path': {
    severity: 'error',
    code: 'not-found',
    text: { en: '{path} leads to no element', da: '{path} fører ikke til noget element' },
    about: {
      en: 'The expression of a search parameter gives the elements that are searched.',
      da: 'En søgeparameters udtryk giver de elementer, der søges i.',
    },
  },
  'search-parameter-components': {
    severity: 'error',
    code: 'required',
    text: { en: 'A composite parameter has at least two components', da: 'En sammensat parameter (composite) har mindst to komponenter' },
    about: {
      en: 'A composite search parameter joins several others, each with its definition and expression.',
      da: 'En sammensat søgeparameter forbinder flere andre, hver med definition og udtryk.',
    },
  },
  'search-parameter-derived': {
    severity: 'error',
    code: 'value',
    text: {
      en: 'The {what} is {found}, and {base}, which the parameter derives from, has {expected}',
      da: '{what} er {found}, men {base}, som parameteren bygger på, har {expected}',
    },
    about: {
      en: 'A derived search parameter keeps the type, and searches some of the resource types of its base.',
      da: 'En afledt søgeparameter beholder typen og søger i nogle af basens ressourcetyper.',
    },
  },
}));
