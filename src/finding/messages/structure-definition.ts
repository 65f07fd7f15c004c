import { defineMessages } from '../message.js';

/** StructureDefinitions as data: profiles, types and extensions that are validated themselves. */
export const structureDefinitionMessages = defineMessages(() => ({
  'definition-base-unverified': {
    severity: 'information',
    unverified: true,
    code: 'not-found',
    text: {
      en: 'Not verified: whether the definition fits its base {base}, which is not here',
      da: 'Ikke kontrolleret: om definitionen passer til sin base {base}, som ikke er her',
    },
    about: {
      en: 'What a definition derives from decides which elements it may speak of, and how. Give the guide that holds the base (--ig).',
      da: 'Det, en definition bygger på, bestemmer, hvilke elementer den må omtale og hvordan. Angiv den guide, der indeholder basen (--ig).',
    },
  },
  'definition-circular': {
    severity: 'error',
    code: 'business-rule',
    text: { en: '{url} derives from itself', da: '{url} bygger på sig selv' },
    about: {
      en: 'Following baseDefinition leads back to the definition. Name another base.',
      da: 'Når man følger baseDefinition, kommer man tilbage til definitionen. Angiv en anden base.',
    },
  },
  'definition-derivation-missing': {
    severity: 'error',
    code: 'required',
    text: {
      en: 'The definition has a base, and must say in derivation whether it constrains or specializes it',
      da: 'Definitionen har en base og skal angive i derivation, om den begrænser (constraint) eller specialiserer (specialization) den',
    },
    about: {
      en: 'A profile has derivation "constraint", a new type "specialization".',
      da: 'En profil har derivation "constraint", en ny type "specialization".',
    },
  },
  'definition-kind': {
    severity: 'error',
    code: 'value',
    text: {
      en: 'The kind is {found}, and that of the base {base} is {expected}',
      da: 'Arten (kind) er {found}, men for basen {base} er den {expected}',
    },
    about: {
      en: 'A profile is of the kind of what it constrains.',
      da: 'En profil er af samme art som det, den begrænser.',
    },
  },
  'definition-type': {
    severity: 'error',
    code: 'value',
    text: {
      en: 'The type is {found}, and that of the base {base} is {expected}',
      da: 'Typen er {found}, men for basen {base} er den {expected}',
    },
    about: {
      en: 'A profile (derivation "constraint") has the type of its base; only a specialization introduces a new one.',
      da: 'En profil (derivation "constraint") har samme type som sin base; kun en specialization indfører en ny.',
    },
  },
  'definition-type-taken': {
    severity: 'error',
    code: 'value',
    text: {
      en: 'A specialization introduces a new type, and {type} is that of its base {base}',
      da: 'En specialization indfører en ny type, men {type} er allerede typen for basen {base}',
    },
    about: {
      en: 'To constrain the type, write derivation "constraint".',
      da: 'Skriv derivation "constraint" for at begrænse typen.',
    },
  },
  'definition-context-not-extension': {
    severity: 'error',
    code: 'invalid',
    text: {
      en: 'Only extensions have a context, and this is a definition of {type}',
      da: 'Kun udvidelser (extensions) har en kontekst, men dette er en definition af {type}',
    },
    about: {
      en: 'context and contextInvariant say where an extension may stand. Remove them.',
      da: 'context og contextInvariant angiver, hvor en udvidelse må stå. Fjern dem.',
    },
  },
  'definition-context-any': {
    severity: 'warning',
    code: 'business-rule',
    text: {
      en: 'The context Element allows the extension everywhere; name the elements that it is meant for',
      da: 'Konteksten Element tillader udvidelsen overalt; angiv de elementer, den er tænkt til',
    },
    about: {
      en: 'An extension with the context Element may stand on any element of any resource, which is seldom meant.',
      da: 'En udvidelse med konteksten Element må stå på ethvert element i enhver ressource, hvilket sjældent er meningen.',
    },
  },
  'definition-context-unknown': {
    severity: 'error',
    code: 'not-found',
    text: { en: 'The context {expression} is not a known element', da: 'Konteksten {expression} er ikke et kendt element' },
    about: {
      en: 'A context of type element is the path of an element of FHIR, such as Patient.name, or the url of a definition, # and the path.',
      da: 'En kontekst af typen element er stien til et element i FHIR, fx Patient.name, eller en definitions url, # og stien.',
    },
  },
  'definition-extension-url-missing': {
    severity: 'error',
    code: 'required',
    text: {
      en: 'The extension must fix Extension.url to "{url}" (fixedUri)',
      da: 'Udvidelsen skal fastlægge Extension.url til "{url}" (fixedUri)',
    },
    about: {
      en: 'The url of an extension in data is the url of its definition, and the definition says so in its differential.',
      da: 'En udvidelses url i data er definitionens url, og det angiver definitionen i sin differential.',
    },
  },
  'definition-extension-url': {
    severity: 'error',
    code: 'value',
    text: {
      en: 'Extension.url is fixed to "{found}", and must be the url of the definition, "{expected}"',
      da: 'Extension.url er fastlagt til "{found}", men skal være definitionens url, "{expected}"',
    },
    about: {
      en: 'The url of an extension in data is the url of its definition; otherwise nobody finds it.',
      da: 'En udvidelses url i data er definitionens url; ellers kan ingen finde den.',
    },
  },
  'definition-obligation-profile': {
    severity: 'error',
    code: 'invalid',
    text: { en: '{profile} is not marked as an obligation profile', da: '{profile} er ikke markeret som en obligation-profil' },
    about: {
      en: 'Obligations are inherited only from profiles with the extension obligation-profile = true.',
      da: 'Obligations kan kun arves fra profiler med udvidelsen obligation-profile = true.',
    },
  },
  'definition-obligation-base': {
    severity: 'error',
    code: 'invalid',
    text: {
      en: '{profile} has the base {found}, and this profile has {expected}',
      da: '{profile} har basen {found}, men denne profil har {expected}',
    },
    about: {
      en: 'A profile inherits obligations from profiles that have the same base as it has.',
      da: 'En profil arver obligations fra profiler, der har samme base som den selv.',
    },
  },
}));
