import { defineMessages } from '../message.js';

/** Codes, and the value sets they are taken from. */
export const bindingMessages = defineMessages(() => ({
  'binding-required': {
    severity: 'error',
    code: 'code-invalid',
    text: {
      en: '{element} must be a code from the value set {valueSet}, but is {code}{hint}',
      da: '{element} skal være en kode fra værdisættet {valueSet}, men er {code}{hint}',
    },
    about: {
      en: 'The element has a required binding to a value set: use one of its codes, with the right code system. Codes are case-sensitive, and a parent concept is not a member of a value set of its descendants. `ltt codes` lists the codes.',
      da: 'Elementet har en påkrævet binding til et værdisæt: Brug en af dets koder med det rigtige kodesystem. Koder skelner mellem store og små bogstaver, og et overbegreb er ikke selv med i et værdisæt af sine underbegreber. `ltt codes` viser koderne.',
    },
  },
  'binding-code-missing': {
    severity: 'error',
    code: 'code-invalid',
    text: {
      en: '{element} must have a code from the value set {valueSet}, but has none{hint}',
      da: '{element} skal have en kode fra værdisættet {valueSet}, men har ingen{hint}',
    },
    about: {
      en: 'A required binding needs a code, and in a coding also its system. Neither text alone nor an extension instead of the value is enough.',
      da: 'En påkrævet binding kræver en kode og i en coding også dens system. Hverken tekst alene eller en udvidelse i stedet for værdien er nok.',
    },
  },
  'binding-extensible': {
    severity: 'warning',
    code: 'code-invalid',
    text: {
      en: '{element} is {code}, which is not in the value set {valueSet}; use a code from it if one fits',
      da: '{element} er {code}, som ikke er i værdisættet {valueSet}; brug en af dets koder, hvis en passer',
    },
    about: {
      en: 'The binding is "extensible": another code is allowed only when no code of the value set covers the meaning.',
      da: 'Bindingen er "extensible": En anden kode er kun tilladt, når ingen kode i værdisættet dækker betydningen.',
    },
  },
  'binding-max': {
    severity: 'error',
    code: 'code-invalid',
    text: {
      en: '{element} must be a code from the value set {valueSet}, but is {code}{hint}',
      da: '{element} skal være en kode fra værdisættet {valueSet}, men er {code}{hint}',
    },
    about: {
      en: 'The definition sets an upper limit for the binding (maxValueSet): every code must come from it.',
      da: 'Definitionen sætter en øvre grænse for bindingen (maxValueSet): Alle koder skal komme herfra.',
    },
  },
  'binding-unverified': {
    severity: 'information',
    unverified: true,
    code: 'not-found',
    text: {
      en: 'Not verified: whether {code} is in the value set {valueSet} ({reason})',
      da: 'Ikke kontrolleret: om {code} er i værdisættet {valueSet} ({reason})',
    },
    about: {
      en: 'The value set, or the code system behind it, is not available here, so the code may be right or wrong. A terminology server can decide it (`--tx`).',
      da: 'Værdisættet eller kodesystemet bag det er ikke tilgængeligt her, så koden kan være rigtig eller forkert. En terminologiserver kan afgøre det (`--tx`).',
    },
  },
  'code-unknown': {
    severity: 'error',
    code: 'code-invalid',
    text: { en: 'The code system {system} has no code "{code}"{hint}', da: 'Kodesystemet {system} har ingen kode "{code}"{hint}' },
    about: {
      en: 'The whole code system is available here, and it does not have this code. Copy codes exactly, also their letter case.',
      da: 'Hele kodesystemet er tilgængeligt her, og det har ikke denne kode. Kopiér koder præcist, også store og små bogstaver.',
    },
  },
  'code-unverified': {
    severity: 'information',
    unverified: true,
    code: 'not-found',
    text: {
      en: 'Not verified: whether {code} is a code of its system, with the right name ({reason})',
      da: 'Ikke kontrolleret: om {code} er en kode i sit kodesystem, med det rigtige navn ({reason})',
    },
    about: {
      en: 'The code system is not available here, and the terminology server did not answer, so the code may be right or wrong. Without a terminology server, codes of other systems are not reported at all.',
      da: 'Kodesystemet er ikke tilgængeligt her, og terminologiserveren svarede ikke, så koden kan være rigtig eller forkert. Uden en terminologiserver meldes koder fra andre kodesystemer slet ikke.',
    },
  },
  'display-mismatch': {
    severity: 'error',
    code: 'value',
    text: {
      en: 'The display of {code} must be "{expected}", but is "{display}"',
      da: 'Visningsteksten (display) for {code} skal være "{expected}", men er "{display}"',
    },
    about: {
      en: "The display must be a name that the code system gives the code. If it is not, either the code or the display is wrong, and a reader cannot know which. HL7's validator reports an error as well.",
      da: "Visningsteksten skal være et navn, som kodesystemet giver koden. Ellers er enten koden eller teksten forkert, og læseren kan ikke vide hvilken. HL7's validator melder også en fejl.",
    },
  },
}));
