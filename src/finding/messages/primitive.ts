import { defineMessages } from '../message.js';

/** The formats of the primitive types (http://hl7.org/fhir/R4/datatypes.html#primitive). */
export const primitiveMessages = defineMessages({
  'primitive-json-type': {
    severity: 'error',
    code: 'structure',
    text: { en: '{element} is a {type} and must be a JSON {expected}, found {found}', da: '{element} er {type} og skal være JSON-typen {expected}, fandt {found}' },
    about: {
      en: 'Booleans and numbers are written without quotation marks (true, 3), everything else as text in quotation marks.',
      da: 'Booleske værdier og tal skrives uden anførselstegn (true, 3), alt andet som tekst i anførselstegn.',
    },
  },
  'primitive-empty': {
    severity: 'error',
    code: 'value',
    text: { en: '{element} is an empty text; leave it out', da: '{element} er en tom tekst; udelad elementet' },
    about: {
      en: 'A value in FHIR is never an empty text. Leave out what has no value.',
      da: 'En værdi i FHIR er aldrig en tom tekst. Udelad det, der ikke har en værdi.',
    },
  },
  'primitive-blank': {
    severity: 'warning',
    code: 'value',
    text: { en: '{element} is only white space; give it content or leave it out', da: '{element} er kun mellemrum; giv det indhold, eller udelad det' },
    about: {
      en: 'White space at the ends of a text may be trimmed on its way, and nothing would be left. A text should have content.',
      da: 'Mellemrum i enderne af en tekst kan blive fjernet undervejs, og så er der ingenting tilbage. En tekst bør have indhold.',
    },
  },
  'primitive-format': {
    severity: 'error',
    code: 'value',
    text: { en: '"{value}" is not a valid {type}: expected {expected}', da: '"{value}" er ikke en gyldig {type}: forventede {expected}' },
    about: {
      en: 'The value does not have the form that FHIR defines for its type.',
      da: 'Værdien har ikke den form, som FHIR fastlægger for typen.',
    },
  },
  'primitive-range': {
    severity: 'error',
    code: 'value',
    text: { en: '{value} is outside the range of {type} ({min} to {max})', da: '{value} ligger uden for området for {type} ({min} til {max})' },
    about: { en: 'FHIR integers are 32 bits wide.', da: 'Heltal i FHIR er 32 bit brede.' },
  },
  'date-nonexistent': {
    severity: 'error',
    code: 'value',
    text: { en: '"{value}" is a date or time that does not exist', da: '"{value}" er en dato eller et tidspunkt, der ikke findes' },
    about: {
      en: 'The form is right, but the calendar has no such day (30 February, 29 February outside a leap year) or the clock no such time.',
      da: 'Formen er rigtig, men dagen findes ikke i kalenderen (30. februar, 29. februar uden for skudår), eller tidspunktet findes ikke på uret.',
    },
  },
  'date-zone-missing': {
    severity: 'error',
    code: 'value',
    text: { en: '"{value}" has a time of day but no time zone; add Z or an offset such as +01:00', da: '"{value}" har et klokkeslæt, men ingen tidszone; tilføj Z eller en forskydning som +01:00' },
    about: {
      en: 'A dateTime with hours and minutes, and every instant, says which time zone it is in. Without it, nobody can tell which day a contact near midnight belongs to.',
      da: 'En dateTime med timer og minutter og enhver instant angiver sin tidszone. Uden den kan ingen afgøre, hvilken dag en kontakt nær midnat hører til.',
    },
  },
  'string-too-long': {
    severity: 'error',
    code: 'too-long',
    text: { en: '{element} is {length} characters long; FHIR allows at most {max}', da: '{element} er på {length} tegn; FHIR tillader højst {max}' },
    about: { en: 'A string in FHIR is at most 1 MB (1,048,576 characters).', da: 'En tekst i FHIR er på højst 1 MB (1.048.576 tegn).' },
  },
});
