import { defineProblems } from './define.js';

/** Text that is not JSON (RFC 8259), by the mistake that was made. */
export const jsonSyntaxProblems = defineProblems({
  'json-not-json': {
    code: 'structure',
    text: {
      en: 'This is not JSON: it must begin with {, but begins with {found}',
      da: 'Dette er ikke JSON: det skal begynde med {, men begynder med {found}',
    },
    about: {
      en: 'A FHIR resource in JSON is an object and begins with {. Perhaps another file was meant, or an error message was saved in its place.',
      da: 'En FHIR-ressource i JSON er et objekt og begynder med {. Måske var det en anden fil, der var ment, eller der er gemt en fejlmeddelelse i stedet.',
    },
  },
  'json-ends-early': {
    code: 'structure',
    text: {
      en: 'The text ends too early: the {opened} of line {openedLine}, column {openedColumn} is not closed',
      da: 'Teksten slutter for tidligt: {opened} i linje {openedLine}, kolonne {openedColumn} er ikke lukket',
    },
    about: {
      en: 'Every { needs its } and every [ its ]. Either one is missing, or the text was cut off when it was written or sent.',
      da: 'Hver { skal have sin } og hver [ sin ]. Enten mangler der en, eller også er teksten blevet afkortet, da den blev skrevet eller sendt.',
    },
  },
  'json-bracket-mismatch': {
    code: 'structure',
    text: {
      en: '{expected} must close the {opened} of line {openedLine}, column {openedColumn}, but here is {found}',
      da: '{expected} skal lukke {opened} i linje {openedLine}, kolonne {openedColumn}, men her står {found}',
    },
    about: {
      en: 'An object is closed by } and an array by ]. One bracket too many or too few before this place is the usual reason.',
      da: 'Et objekt lukkes med } og et array med ]. Den sædvanlige årsag er en parentes for meget eller for lidt før dette sted.',
    },
  },
  'json-comment': {
    code: 'structure',
    text: { en: 'JSON does not allow comments; remove this one', da: 'JSON tillader ikke kommentarer; fjern denne' },
    about: {
      en: 'Comments belong to JavaScript and to some configuration files. A receiver of FHIR does not accept them.',
      da: 'Kommentarer hører til i JavaScript og i visse konfigurationsfiler. En modtager af FHIR accepterer dem ikke.',
    },
  },
  'json-comma-trailing': {
    code: 'structure',
    text: { en: 'There is a comma with nothing after it; remove it', da: 'Der står et komma uden noget efter; fjern det' },
    about: {
      en: 'Commas stand between items. After the last property of an object, and after the last item of an array, there is none.',
      da: 'Kommaer står mellem elementer. Efter den sidste egenskab i et objekt og det sidste element i et array er der intet.',
    },
  },
  'json-comma-missing': {
    code: 'structure',
    text: { en: 'A comma is missing before {found}', da: 'Der mangler et komma før {found}' },
    about: {
      en: 'Two properties of an object, and two items of an array, have a comma between them. The same message comes when a quotation mark inside a text is not written as \\".',
      da: 'Mellem to egenskaber i et objekt og to elementer i et array står et komma. Samme meddelelse kommer, når et anførselstegn inde i en tekst ikke er skrevet som \\".',
    },
  },
  'json-comma-expected': {
    code: 'structure',
    text: {
      en: 'Here must be a comma or {expected}, but there is {found}',
      da: 'Her skal stå et komma eller {expected}, men der står {found}',
    },
    about: {
      en: 'After a value comes a comma and the next one, or the end of the object or array. A quotation mark inside a text must be written as \\".',
      da: 'Efter en værdi kommer et komma og den næste værdi, eller afslutningen på objektet eller arrayet. Et anførselstegn inde i en tekst skal skrives som \\".',
    },
  },
  'json-colon-expected': {
    code: 'structure',
    text: {
      en: 'A colon must follow the property name, but there is {found}',
      da: 'Efter egenskabens navn skal der stå et kolon, men der står {found}',
    },
    about: {
      en: 'A property is a name in double quotes, a colon, and a value: "status": "active".',
      da: 'En egenskab er et navn i anførselstegn, et kolon og en værdi: "status": "active".',
    },
  },
  'json-key-expected': {
    code: 'structure',
    text: {
      en: 'Here must be a property name in double quotes, but there is {found}',
      da: 'Her skal stå et egenskabsnavn i anførselstegn, men der står {found}',
    },
    about: {
      en: 'Inside { and } every property begins with its name in double quotes.',
      da: 'Mellem { og } begynder hver egenskab med sit navn i anførselstegn.',
    },
  },
  'json-key-unquoted': {
    code: 'structure',
    text: { en: 'The property name {found} must be in double quotes', da: 'Egenskabsnavnet {found} skal stå i anførselstegn' },
    about: {
      en: 'JavaScript lets names stand alone, JSON does not: write "status", not status.',
      da: 'JavaScript tillader navne uden anførselstegn, det gør JSON ikke: skriv "status" og ikke status.',
    },
  },
  'json-value-expected': {
    code: 'structure',
    text: { en: 'Here must be a value, but there is {found}', da: 'Her skal stå en værdi, men der står {found}' },
    about: {
      en: 'A value is an object, an array, a text in double quotes, a number, true or false.',
      da: 'En værdi er et objekt, et array, en tekst i anførselstegn, et tal, true eller false.',
    },
  },
  'json-word-unknown': {
    code: 'structure',
    text: {
      en: '{found} is not a JSON value; a string must be in double quotes',
      da: '{found} er ikke en JSON-værdi; en tekst skal stå i anførselstegn',
    },
    about: {
      en: 'The only words JSON knows are true, false and null, in small letters. NaN, Infinity, undefined, None and True come from programming languages. What has no value is left out in FHIR.',
      da: 'De eneste ord, JSON kender, er true, false og null med små bogstaver. NaN, Infinity, undefined, None og True stammer fra programmeringssprog. Det, der ikke har en værdi, udelades i FHIR.',
    },
  },
  'json-number': {
    code: 'structure',
    text: {
      en: '{found} is not a number in JSON; a string of digits must be in double quotes',
      da: '{found} er ikke et tal i JSON; en tekst af cifre skal stå i anførselstegn',
    },
    about: {
      en: 'A number has no plus sign, no zero in front, at least one digit before and after the point, and a point (not a comma): 0.5, -12, 1e3. CPR numbers and codes are texts in double quotes.',
      da: 'Et tal har intet plustegn, intet foranstillet nul, mindst ét ciffer før og efter punktummet, og punktum (ikke komma): 0.5, -12, 1e3. CPR-numre og koder er tekster i anførselstegn.',
    },
  },
  'json-quotes': {
    code: 'structure',
    text: {
      en: 'Strings and names must be in double quotes ("), but here is {found}',
      da: 'Tekster og navne skal stå i lige, dobbelte anførselstegn ("), men her står {found}',
    },
    about: {
      en: 'Neither single quotes nor the curved quotation marks of word processors count in JSON.',
      da: 'Hverken enkelte anførselstegn eller tekstbehandlingens krumme anførselstegn gælder i JSON.',
    },
  },
  'json-string-open': {
    code: 'structure',
    text: {
      en: 'The string that begins here has no closing quotation mark',
      da: 'Teksten, der begynder her, har intet afsluttende anførselstegn',
    },
    about: {
      en: 'A text ends with a double quote on the same line. A line break within a text is written \\n, a quotation mark \\".',
      da: 'En tekst slutter med et anførselstegn på samme linje. Et linjeskift inde i en tekst skrives \\n og et anførselstegn \\".',
    },
  },
  'json-control-character': {
    code: 'structure',
    text: {
      en: 'The control character {character} inside a text must be written {escape}',
      da: 'Kontroltegnet {character} inde i en tekst skal skrives {escape}',
    },
    about: {
      en: 'Tabulators and other characters below U+0020 are not allowed in JSON texts as they are. FHIR texts may hold tabulator, line feed and carriage return only.',
      da: 'Tabulatorer og andre tegn under U+0020 må ikke stå i JSON-tekster, som de er. FHIR-tekster må kun indeholde tabulator, linjeskift og vognretur.',
    },
  },
  'json-escape': {
    code: 'structure',
    text: {
      en: '{found} is not an escape of JSON; a backslash itself is written \\\\',
      da: '{found} er ikke en gyldig escape i JSON; en omvendt skråstreg skrives \\\\',
    },
    about: {
      en: 'After a backslash comes one of " \\ / b f n r t, or u and four hexadecimal digits. Windows paths need two backslashes for one.',
      da: 'Efter en omvendt skråstreg kommer et af tegnene " \\ / b f n r t, eller u og fire hexadecimale cifre. Windows-stier skal have to omvendte skråstreger i stedet for én.',
    },
  },
  'json-character': {
    code: 'structure',
    text: {
      en: 'The invisible character {character} is not allowed between values',
      da: 'Det usynlige tegn {character} er ikke tilladt mellem værdier',
    },
    about: {
      en: 'Between values JSON allows the space, the tabulator and line breaks. No-break spaces and the like come along when text is copied from a web page or a document.',
      da: 'Mellem værdier tillader JSON mellemrum, tabulator og linjeskift. Hårde mellemrum og lignende følger med, når tekst kopieres fra en webside eller et dokument.',
    },
  },
  'json-second-document': {
    code: 'structure',
    text: { en: 'The document has ended, and another begins here', da: 'Dokumentet er slut, og et nyt begynder her' },
    about: {
      en: 'A file holds one document. Give each its own file, put the resources in a Bundle, or write NDJSON: one document on each line.',
      da: 'En fil indeholder ét dokument. Brug en fil til hvert, læg ressourcerne i en Bundle, eller skriv NDJSON: ét dokument på hver linje.',
    },
  },
  'json-text-after': {
    code: 'structure',
    text: { en: 'The document has ended, but {found} follows; remove it', da: 'Dokumentet er slut, men {found} følger efter; fjern det' },
    about: {
      en: 'After the last } there may only be white space. One bracket too many, or something left over from copying, is the usual reason.',
      da: 'Efter den sidste } må der kun komme mellemrum og linjeskift. Den sædvanlige årsag er en parentes for meget eller en rest fra en kopiering.',
    },
  },
});
