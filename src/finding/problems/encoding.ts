import { defineProblems } from './define.js';

/** Bytes that are no UTF-8 text (RFC 8259, section 8.1; http://hl7.org/fhir/R4/http.html#mime-type). */
export const encodingProblems = defineProblems({
  'encoding-utf16': {
    code: 'structure',
    text: { en: 'The text is encoded as {encoding}; save it as UTF-8', da: 'Teksten er kodet som {encoding}; gem den som UTF-8' },
    about: {
      en: 'FHIR is exchanged as UTF-8, in JSON and in XML. Some Windows programs and PowerShell redirections write UTF-16 unless told otherwise.',
      da: 'FHIR udveksles som UTF-8, både i JSON og i XML. Visse Windows-programmer og omdirigering i PowerShell skriver UTF-16, hvis man ikke vælger andet.',
    },
  },
  'encoding-latin1': {
    code: 'structure',
    text: {
      en: 'The byte {byte} is not UTF-8. In Latin-1 (Windows-1252) it is "{character}": save the text as UTF-8',
      da: 'Byten {byte} er ikke UTF-8. I Latin-1 (Windows-1252) er den "{character}": gem teksten som UTF-8',
    },
    about: {
      en: 'FHIR is exchanged as UTF-8. The text was written with one byte for each letter, so that æ, ø and å cannot be told from other bytes. Choose UTF-8 where the text is written.',
      da: 'FHIR udveksles som UTF-8. Teksten er skrevet med én byte for hvert bogstav, så æ, ø og å ikke kan skelnes fra andre bytes. Vælg UTF-8 der, hvor teksten bliver skrevet.',
    },
  },
  'encoding-invalid': {
    code: 'structure',
    text: { en: 'The byte {byte} does not belong here in UTF-8 text', da: 'Byten {byte} hører ikke til her i en UTF-8-tekst' },
    about: {
      en: 'FHIR is exchanged as UTF-8. The bytes from this place on are cut off, damaged, or no text at all: a compressed file or a picture, for example.',
      da: 'FHIR udveksles som UTF-8. Fra dette sted er indholdet afkortet, beskadiget eller slet ikke tekst, for eksempel en komprimeret fil eller et billede.',
    },
  },
});
