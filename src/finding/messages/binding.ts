import { defineMessages } from '../message.js';

/** Codes, and the value sets they are taken from. */
export const bindingMessages = defineMessages({
  'binding-required': {
    severity: 'error',
    code: 'code-invalid',
    text: { en: '{code} is not in the value set {valueSet}, and a code from it is required{hint}', da: '{code} findes ikke i værdisættet {valueSet}, og en kode herfra er påkrævet{hint}' },
    about: {
      en: 'The element is bound to a value set with strength "required": only its codes may be used, with the right code system. Codes are case-sensitive; a parent concept is not a member of a set of its descendants.',
      da: 'Elementet er bundet til et værdisæt med styrken "required": Kun dets koder må bruges, med det rigtige kodesystem. Koder skelner mellem store og små bogstaver; et overbegreb er ikke selv med i et sæt af sine underbegreber.',
    },
  },
  'binding-code-missing': {
    severity: 'error',
    code: 'code-invalid',
    text: { en: '{element} has no code, and one from the value set {valueSet} is required', da: '{element} har ingen kode, og en kode fra værdisættet {valueSet} er påkrævet' },
    about: {
      en: 'A required binding cannot be met by text alone, nor by an extension in the place of the value: a code must be given, and with its system in a coding.',
      da: 'En påkrævet binding kan ikke opfyldes af tekst alene eller af en udvidelse i værdiens sted: Der skal angives en kode, og i en coding også dens system.',
    },
  },
  'binding-extensible': {
    severity: 'warning',
    code: 'code-invalid',
    text: { en: '{code} is not in the value set {valueSet}; use a code from it if one fits', da: '{code} findes ikke i værdisættet {valueSet}; brug en kode herfra, hvis en passer' },
    about: {
      en: 'The binding is "extensible": another code is allowed only when no code of the value set covers the meaning.',
      da: 'Bindingen er "extensible": En anden kode er kun tilladt, når ingen kode i værdisættet dækker betydningen.',
    },
  },
  'binding-max': {
    severity: 'error',
    code: 'code-invalid',
    text: { en: '{code} is not in the value set {valueSet}, outside of which no code is allowed', da: '{code} findes ikke i værdisættet {valueSet}, og koder uden for det er ikke tilladt' },
    about: {
      en: 'The definition sets an upper limit for the binding (maxValueSet): every code must come from it.',
      da: 'Definitionen sætter en øvre grænse for bindingen (maxValueSet): Alle koder skal komme herfra.',
    },
  },
  'binding-unverified': {
    severity: 'information',
    unverified: true,
    code: 'not-found',
    text: { en: 'Not verified: whether {code} is in the value set {valueSet} ({reason})', da: 'Ikke kontrolleret: om {code} findes i værdisættet {valueSet} ({reason})' },
    about: {
      en: 'The value set, or the code system behind it, is not available here, so nothing is claimed about the code. A terminology server can settle it (`--tx`).',
      da: 'Værdisættet eller kodesystemet bag det er ikke tilgængeligt her, så der siges intet om koden. En terminologiserver kan afgøre det (`--tx`).',
    },
  },
  'code-unknown': {
    severity: 'error',
    code: 'code-invalid',
    text: { en: 'The code system {system} has no code "{code}"{hint}', da: 'Kodesystemet {system} har ingen kode "{code}"{hint}' },
    about: {
      en: 'The code system is known in full and does not have this code. Codes are copied exactly, letter case included.',
      da: 'Kodesystemet kendes i sin helhed og har ikke denne kode. Koder kopieres præcist, også store og små bogstaver.',
    },
  },
  'code-unverified': {
    severity: 'information',
    unverified: true,
    code: 'not-found',
    text: { en: 'Not verified: whether {code} is a code of its system, with the right name ({reason})', da: 'Ikke kontrolleret: om {code} er en kode i sit kodesystem, med det rigtige navn ({reason})' },
    about: {
      en: 'The code system is not available here, and the terminology server that was to be asked did not tell, so nothing is claimed about the code. Without a terminology server nothing is said about codes of systems that are not here.',
      da: 'Kodesystemet er ikke tilgængeligt her, og den terminologiserver, der skulle spørges, gav ikke svar, så der siges intet om koden. Uden en terminologiserver siges der intet om koder fra systemer, der ikke er her.',
    },
  },
  'display-mismatch': {
    severity: 'error',
    code: 'value',
    text: { en: 'The display "{display}" is not a name of {code}; expected "{expected}"', da: 'Visningsteksten "{display}" er ikke et navn for {code}; forventede "{expected}"' },
    about: {
      en: 'A display follows the code system. When it says something else than the code, one of the two is wrong, and a reader cannot tell which. HL7\'s validator calls it an error as well.',
      da: 'En visningstekst følger kodesystemet. Når den siger noget andet end koden, er en af dem forkert, og læseren kan ikke se hvilken. Også HL7\'s validator regner det for en fejl.',
    },
  },
});
