import { defineMessages } from '../message.js';

/** The rules of FHIR's JSON form (http://hl7.org/fhir/R4/json.html) that come before any definition. */
export const jsonMessages = defineMessages(() => ({
  'json-duplicate-key': {
    severity: 'error',
    code: 'structure',
    text: {
      en: 'The property "{key}" is given more than once in the same object; only the last one is read',
      da: 'Egenskaben "{key}" er angivet mere end én gang i samme objekt; kun den sidste bliver læst',
    },
    about: {
      en: 'A JSON object may hold each property once. Receivers differ in which of two equal properties they keep, so data is lost silently. Send one, as an array where the element repeats.',
      da: 'Et JSON-objekt må kun indeholde hver egenskab én gang. Modtagere er uenige om, hvilken af to ens egenskaber der gælder, så data går tabt uden varsel. Send én, og brug et array, hvor elementet kan gentages.',
    },
  },
  'json-null': {
    severity: 'error',
    code: 'structure',
    text: { en: '{element} is null; {advice}', da: '{element} er null; {advice}' },
    about: {
      en: 'FHIR has no null values. Leave out a property that has no value. Inside the array of a repeating primitive, null is allowed only where the other array (with the underscore) has something at the same index.',
      da: 'FHIR har ingen null-værdier. Udelad en egenskab, der ikke har en værdi. I et array af primitive værdier er null kun tilladt, hvor det andet array (med understregning) har indhold på samme plads.',
    },
  },
  'json-empty-array': {
    severity: 'error',
    code: 'structure',
    text: { en: '{element} is an empty array; {advice}', da: '{element} er et tomt array; {advice}' },
    about: {
      en: 'An array in FHIR has at least one item. Leave the property out when there is no value to send.',
      da: 'Et array i FHIR har mindst ét element. Udelad egenskaben, når der ikke er noget at angive.',
    },
  },
  'json-empty-object': {
    severity: 'error',
    code: 'structure',
    text: { en: '{element} is an object without content; {advice}', da: '{element} er et objekt uden indhold; {advice}' },
    about: {
      en: 'Every element has a value, children or both (invariant ele-1). An object that is empty, or has only an id, is not allowed.',
      da: 'Et element har en værdi, underelementer eller begge dele (invariant ele-1). Et objekt, der er tomt eller kun har et id, er ikke tilladt.',
    },
  },
  'json-misaligned': {
    severity: 'error',
    code: 'structure',
    text: {
      en: '"_{element}" does not line up with "{element}": {reason}',
      da: '"_{element}" passer ikke sammen med "{element}": {reason}',
    },
    about: {
      en: 'Extensions and ids of a primitive live in a second property with an underscore. Both are single, or both are arrays of the same length with null where one side has nothing.',
      da: 'Extensions og id på en primitiv værdi ligger i en ekstra egenskab med understregning. Begge er enkeltværdier, eller begge er arrays af samme længde med null, hvor den ene side er tom.',
    },
  },
  'json-too-deep': {
    severity: 'error',
    code: 'too-long',
    text: {
      en: 'Nested deeper than {limit} levels; what lies below was not checked',
      da: 'Indlejret dybere end {limit} niveauer; det dybere liggende er ikke kontrolleret',
    },
    about: {
      en: 'No real report is nested this deep. The limit protects receivers against documents that are made to exhaust them.',
      da: 'Ingen ærlig indberetning er indlejret så dybt. Grænsen beskytter modtagere mod dokumenter, der er lavet for at overbelaste dem.',
    },
  },
}));
