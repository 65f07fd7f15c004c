import { defineMessages } from '../message.js';

/** The formats of the primitive types (http://hl7.org/fhir/R4/datatypes.html#primitive). */
export const primitiveMessages = defineMessages(() => ({
  'primitive-json-type': {
    severity: 'error',
    code: 'structure',
    text: { en: '{element} must be {expected}, but is {found}{hint}', da: '{element} skal være {expected}, men er {found}{hint}' },
    about: {
      en: 'JSON writes booleans and numbers without quotation marks (true, 3), and all other values as strings in quotation marks.',
      da: 'JSON skriver true, false og tal uden anførselstegn (true, 3) og alle andre værdier som tekst i anførselstegn.',
    },
  },
  'primitive-empty': {
    severity: 'error',
    code: 'value',
    text: { en: '{element} is empty; {advice}', da: '{element} er tomt; {advice}' },
    about: {
      en: 'A value in FHIR is never an empty string. Leave out an element that has no value.',
      da: 'En værdi i FHIR er aldrig en tom tekst. Udelad et element, der ikke har en værdi.',
    },
  },
  'primitive-blank': {
    severity: 'warning',
    code: 'value',
    text: {
      en: '{element} is only white space; send a value, or leave the element out',
      da: '{element} består kun af mellemrum; send en værdi, eller udelad elementet',
    },
    about: {
      en: 'Receivers may trim white space at the ends of a string, and then nothing is left. A string should have content.',
      da: 'Modtagere må fjerne mellemrum i enderne af en tekst, og så er der ingenting tilbage. En tekst bør have indhold.',
    },
  },
  'primitive-format': {
    severity: 'error',
    code: 'value',
    text: { en: '{element} is "{value}", but must be {expected}{hint}', da: '{element} er "{value}", men skal være {expected}{hint}' },
    about: {
      en: 'The value does not have the form that FHIR defines for its type.',
      da: 'Værdien har ikke den form, som FHIR fastlægger for typen.',
    },
  },
  'primitive-range': {
    severity: 'error',
    code: 'value',
    text: {
      en: '{element} is {value}, but must be between {min} and {max} ({type})',
      da: '{element} er {value}, men skal være mellem {min} og {max} ({type})',
    },
    about: { en: 'Integers in FHIR have 32 bits.', da: 'Heltal i FHIR fylder 32 bit.' },
  },
  'date-nonexistent': {
    severity: 'error',
    code: 'value',
    text: {
      en: '{element} is "{value}", a date or time that does not exist{hint}',
      da: '{element} er "{value}", en dato eller et tidspunkt, der ikke findes{hint}',
    },
    about: {
      en: 'The form is right, but the calendar has no such day (30 February, 29 February outside a leap year), or the clock has no such time (24:00).',
      da: 'Formen er rigtig, men dagen findes ikke i kalenderen (30. februar, 29. februar uden for skudår), eller klokkeslættet findes ikke (24:00).',
    },
  },
  'date-zone-missing': {
    severity: 'error',
    code: 'value',
    text: {
      en: '{element} is "{value}", a time without a time zone; add the offset{hint}',
      da: '{element} er "{value}", et klokkeslæt uden tidszone; tilføj forskydningen fra UTC{hint}',
    },
    about: {
      en: 'A dateTime with hours and minutes, and every instant, states its offset from UTC. Without it, nobody knows which day a contact near midnight belongs to. Danish time is +01:00 in winter and +02:00 in summer.',
      da: 'En dateTime med timer og minutter, og enhver instant, angiver sin forskydning fra UTC. Uden den ved ingen, hvilken dag en kontakt nær midnat hører til. Dansk tid er +01:00 om vinteren og +02:00 om sommeren.',
    },
  },
  'string-too-long': {
    severity: 'error',
    code: 'too-long',
    text: {
      en: '{element} has {length} characters; FHIR allows at most {max}',
      da: '{element} har {length} tegn; FHIR tillader højst {max}',
    },
    about: { en: 'A string in FHIR is at most 1 MB (1,048,576 characters).', da: 'En tekst i FHIR er på højst 1 MB (1.048.576 tegn).' },
  },
}));
