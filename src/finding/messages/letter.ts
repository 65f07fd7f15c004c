import { defineMessages } from '../message.js';

/** What no schema can check in an XML message, such as a letter of MedCom's. */
export const letterMessages = defineMessages(() => ({
  'letter-cpr-form': {
    severity: 'error',
    code: 'value',
    text: {
      en: '<{element}> must be a CPR number of ten digits without a hyphen, but is "{value}"',
      da: '<{element}> skal være et CPR-nummer på ti cifre uden bindestreg, men er "{value}"',
    },
    about: {
      en: 'The element holds a CPR number. A replacement number has letters after the date and is accepted here.',
      da: 'Elementet indeholder et CPR-nummer. Et erstatningsnummer har bogstaver efter datoen og accepteres her.',
    },
  },
  'letter-cpr-date': {
    severity: 'error',
    code: 'value',
    text: {
      en: 'The CPR number begins with a date that does not exist: day {day}, month {month}, year {year}',
      da: 'CPR-nummeret begynder med en dato, der ikke findes: dag {day}, måned {month}, år {year}',
    },
    about: {
      en: 'The first six digits are a birth date, and the seventh tells the century, as in the rule FKG-C01 about reports.',
      da: 'De første seks cifre er en fødselsdato, og det syvende angiver århundredet, som i reglen FKG-C01 om indberetninger.',
    },
  },
  'letter-cpr-future': {
    severity: 'error',
    code: 'value',
    text: {
      en: 'By the CPR number, the citizen is born after the letter was sent, {sent}',
      da: 'Ifølge CPR-nummeret er borgeren født, efter at brevet blev sendt, {sent}',
    },
    about: {
      en: 'The birth date of the CPR number is later than the date in the letter’s envelope. Most often the seventh digit is wrong in a made-up number.',
      da: 'CPR-nummerets fødselsdato er senere end datoen i brevets kuvert. Oftest er det syvende ciffer forkert i et opdigtet nummer.',
    },
  },
  'letter-gln-check-digit': {
    severity: 'error',
    code: 'value',
    text: {
      en: 'The location number (GLN) "{value}" is not valid: {reason}',
      da: 'Lokationsnummeret (GLN) "{value}" er ikke gyldigt: {reason}',
    },
    about: {
      en: 'A GLN, also called EAN location number, has 13 digits, and the last is a check digit of the others (GS1, modulus 10). Whether the number is in use is not checked.',
      da: 'Et GLN, også kaldet EAN-lokationsnummer, har 13 cifre, og det sidste er et kontrolciffer for de andre (GS1, modulus 10). Det kontrolleres ikke, om nummeret er i brug.',
    },
  },
  'letter-sor-check-digit': {
    severity: 'warning',
    code: 'value',
    text: {
      en: 'The SOR id "{value}" does not have the check digit of a SOR id; it may be typed wrong',
      da: 'SOR-id "{value}" har ikke det kontrolciffer, et SOR-id har; det kan være tastet forkert',
    },
    about: {
      en: 'Published SOR ids end with a check digit after Verhoeff, as in 451000016003; see the rule FKG-C06 about reports.',
      da: 'Offentliggjorte SOR-id slutter med et kontrolciffer efter Verhoeff, som i 451000016003; se reglen FKG-C06 om indberetninger.',
    },
  },
  'letter-envelope-differs': {
    severity: 'error',
    code: 'business-rule',
    text: {
      en: 'The envelope states {what} "{envelope}", but the letter in it has "{letter}"',
      da: 'Kuverten angiver {what} "{envelope}", men brevet i den har "{letter}"',
    },
    about: {
      en: 'VANS delivers by the envelope, and the receiver’s system files by the letter. Type, version, sender and receiver must be the same in both.',
      da: 'VANS leverer efter kuverten, og modtagerens system journaliserer efter brevet. Type, version, afsender og modtager skal være de samme i begge.',
    },
  },
  'letter-envelope-content': {
    severity: 'error',
    code: 'structure',
    text: { en: 'The letter in the envelope cannot be read: {reason}', da: 'Brevet i kuverten kan ikke læses: {reason}' },
    about: {
      en: 'The envelope holds a letter as base64, but what it decodes to is not XML.',
      da: 'Kuverten indeholder et brev som base64, men det afkodede indhold er ikke XML.',
    },
  },
  'letter-attachment-base64': {
    severity: 'error',
    code: 'value',
    text: { en: 'The attachment is not base64: {reason}', da: 'Bilaget er ikke base64: {reason}' },
    about: {
      en: 'Base64 has the letters A–Z and a–z, digits, + and /, and = at the end to fill up to groups of four. Line breaks are allowed.',
      da: 'Base64 har bogstaverne A–Z og a–z, cifre, + og / samt = til sidst, så der er grupper på fire. Linjeskift er tilladt.',
    },
  },
  'letter-attachment-type': {
    severity: 'error',
    code: 'value',
    text: {
      en: 'The attachment is declared as {declared}, but its first bytes are those of {found}',
      da: 'Bilaget er angivet som {declared}, men dets første bytes er som i {found}',
    },
    about: {
      en: 'The receiver opens an attachment by the type that is declared. The first bytes of a file show what it is.',
      da: 'Modtageren åbner et bilag efter den angivne type. En fils første bytes viser, hvad den er.',
    },
  },
  'letter-attachment-size': {
    severity: 'error',
    code: 'value',
    text: {
      en: 'The attachment is declared to have {declared} bytes, but has {found}',
      da: 'Bilaget er angivet til {declared} bytes, men fylder {found}',
    },
    about: {
      en: 'The declared size is that of the file before base64. Another size means that the file was changed or cut off.',
      da: 'Den angivne størrelse er filens, før den blev til base64. En anden størrelse betyder, at filen er ændret eller afkortet.',
    },
  },
  'letter-encoding-utf8': {
    severity: 'warning',
    code: 'structure',
    text: {
      en: 'The XML declaration states {declared}, but the bytes look like UTF-8, so that Danish letters become "{seen}"',
      da: 'XML-erklæringen angiver {declared}, men bytes ligner UTF-8, så danske bogstaver bliver til "{seen}"',
    },
    about: {
      en: 'All letters beyond ASCII are valid UTF-8, which is hardly ever so by chance. Declare UTF-8, or write the bytes in the encoding that is declared.',
      da: 'Alle tegn ud over ASCII er gyldig UTF-8, hvilket næsten aldrig sker tilfældigt. Angiv UTF-8, eller skriv bytes i den kodning, der er angivet.',
    },
  },
  'letter-date-impossible': {
    severity: 'error',
    code: 'value',
    text: {
      en: '<{element}> is a date that does not exist: {value}',
      da: '<{element}> er en dato, der ikke findes: {value}',
    },
    about: {
      en: 'The date has the form YYYY-MM-DD, but is not in the calendar, as 29 February in most years.',
      da: 'Datoen har formen ÅÅÅÅ-MM-DD, men findes ikke i kalenderen, som 29. februar i de fleste år.',
    },
  },
  'letter-date-after-sent': {
    severity: 'error',
    code: 'value',
    text: {
      en: '<{element}>, {value}, is later than the letter was sent, {sent}',
      da: '<{element}>, {value}, er senere end brevets afsendelse, {sent}',
    },
    about: {
      en: 'A letter is signed, and its citizen born, before it is sent. Dates of appointments may be later and are not compared.',
      da: 'Et brev er godkendt, og dets borger født, før det sendes. Datoer for aftaler må være senere og sammenlignes ikke.',
    },
  },
  'letter-sent-in-future': {
    severity: 'warning',
    code: 'value',
    text: {
      en: 'The letter says it was sent on {sent}, which is in the future',
      da: 'Brevet angiver at være sendt {sent}, som ligger i fremtiden',
    },
    about: {
      en: 'The date in the envelope is later than today by the clock of this machine. One day is allowed for time zones.',
      da: 'Datoen i kuverten er senere end i dag efter denne maskines ur. Én dag er tilladt på grund af tidszoner.',
    },
  },
}));
