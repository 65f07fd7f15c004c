import { defineProblems } from './define.js';

/** Files that cannot be opened, or whose content is no document. */
export const fileProblems = defineProblems({
  'file-missing': {
    code: 'not-found',
    text: { en: 'There is no such file or folder{hint}', da: 'Filen eller mappen findes ikke{hint}' },
    about: {
      en: 'What was named is neither a file, a folder, nor a pattern that matches any. Paths are taken from the folder the command is run in.',
      da: 'Det angivne er hverken en fil, en mappe eller et mønster, der passer på nogen. Stier regnes fra den mappe, kommandoen køres i.',
    },
  },
  'file-unreadable': {
    code: 'not-found',
    text: { en: 'It cannot be opened: {reason}', da: 'Den kan ikke åbnes: {reason}' },
    about: {
      en: 'The operating system refused to hand over the content; the reason is its own. Check the permissions, and that the file is not in use.',
      da: 'Styresystemet ville ikke udlevere indholdet; begrundelsen er styresystemets egen. Kontrollér rettigheder, og at filen ikke er i brug.',
    },
  },
  'document-empty': {
    code: 'structure',
    text: { en: 'There is nothing in it', da: 'Den er tom' },
    about: {
      en: 'A document holds one FHIR resource. An empty file often means that the program that should have written it stopped on the way.',
      da: 'Et dokument indeholder én FHIR-ressource. En tom fil betyder ofte, at det program, der skulle skrive den, gik i stå undervejs.',
    },
  },
  'document-too-large': {
    code: 'too-long',
    text: { en: 'It is {size} bytes; the limit is {limit}', da: 'Den fylder {size} bytes; grænsen er {limit}' },
    about: {
      en: 'One document is read as a whole, and a JavaScript text has an upper limit. Put many resources in an NDJSON file, one on each line: then only each line has to keep to it.',
      da: 'Ét dokument læses i sin helhed, og en tekst i JavaScript har en øvre grænse. Læg mange ressourcer i en NDJSON-fil, én på hver linje: så gælder grænsen kun for den enkelte linje.',
    },
  },
  'tool-failed': {
    code: 'incomplete',
    text: {
      en: 'The toolkit itself failed here, so there is no verdict: {reason}',
      da: 'Værktøjet selv fejlede her, så der er ingen afgørelse: {reason}',
    },
    about: {
      en: 'A fault of the toolkit, not of the data: nothing is said about the document. Please report it, with the reason it gives, and a document without personal data that shows it.',
      da: 'En fejl i værktøjet og ikke i data: der er ikke taget stilling til dokumentet. Rapportér den gerne med den angivne begrundelse og et dokument uden persondata, der viser den.',
    },
  },
});
