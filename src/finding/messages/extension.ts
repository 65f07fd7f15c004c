import { defineMessages } from '../message.js';

/** Extensions. */
export const extensionMessages = defineMessages(() => ({
  'extension-unknown': {
    severity: 'information',
    unverified: true,
    code: 'not-found',
    text: { en: 'Not verified: the extension {url} is not known here', da: 'Ikke kontrolleret: Udvidelsen {url} kendes ikke her' },
    about: {
      en: 'Extensions are allowed everywhere, but neither the guide nor its packages define this one, so its content was not checked.',
      da: 'Udvidelser (extensions) er tilladt overalt, men hverken guiden eller dens pakker definerer denne, så indholdet er ikke kontrolleret.',
    },
  },
  'extension-misspelt': {
    severity: 'error',
    code: 'extension',
    text: {
      en: 'There is no extension {url}; did you mean {meant} ({slice})?',
      da: 'Udvidelsen {url} findes ikke; mente du {meant} ({slice})?',
    },
    about: {
      en: 'The url of the extension is nearly that of an extension which the profile names here: another scheme, letter case or hyphen, a slash too many, or a typing mistake. Correct the url. The content of the extension was not checked.',
      da: 'Udvidelsens url er næsten den, som en udvidelse i profilen har her: et andet skema, store og små bogstaver eller bindestreger byttet om, en skråstreg for meget eller en slåfejl. Ret url. Udvidelsens indhold er ikke kontrolleret.',
    },
  },
  'extension-modifier-unknown': {
    severity: 'error',
    code: 'extension',
    text: {
      en: 'The modifier extension {url} is not known here, so receivers must reject the data; leave it out, or load the guide that defines it',
      da: 'Modifier-udvidelsen {url} kendes ikke her, så modtagere skal afvise data; udelad den, eller indlæs den guide, der definerer den',
    },
    about: {
      en: 'A modifier extension changes the meaning of the element that has it, so a receiver that does not know the extension must reject the data.',
      da: 'En modifier-udvidelse ændrer betydningen af det element, der har den, så en modtager, der ikke kender udvidelsen, skal afvise data.',
    },
  },
  'extension-context': {
    severity: 'error',
    code: 'extension',
    text: {
      en: 'The extension {url} must be on {contexts}, but is on {element}; move it there, or leave it out',
      da: 'Udvidelsen {url} skal være på {contexts}, men er på {element}; flyt den dertil, eller udelad den',
    },
    about: {
      en: 'The definition of the extension states where it may be used (context), and this is another place.',
      da: 'Udvidelsens definition angiver, hvor den må bruges (context), og dette er et andet sted.',
    },
  },
  'extension-other-version': {
    severity: 'error',
    code: 'extension',
    text: {
      en: 'The extension {url} is for other versions of FHIR ({versions}), not for R4 (4.0)',
      da: 'Udvidelsen {url} er til andre versioner af FHIR ({versions}), ikke til R4 (4.0)',
    },
    about: {
      en: 'The definition of the extension says which versions of FHIR it is for (the extension version-specific-use). R4 has another way to say the same: usually an element of its own, or an older extension.',
      da: 'Udvidelsens definition angiver, hvilke versioner af FHIR den er til (udvidelsen version-specific-use). R4 har en anden måde at sige det samme på: som regel et element eller en ældre udvidelse.',
    },
  },
  'extension-url-version': {
    severity: 'error',
    code: 'extension',
    text: {
      en: 'The url of an extension has no version: write "{plain}" instead of "{url}"',
      da: 'En udvidelses url har ingen version: skriv "{plain}" i stedet for "{url}"',
    },
    about: {
      en: 'An extension is named by the canonical URL of its definition alone. With a version behind it, receivers do not recognise the extension. Which version is meant follows from the guide that the resource claims. Where the definition is not at hand, this is a warning, as in HL7’s validator.',
      da: 'En udvidelse nævnes med sin definitions kanoniske URL alene. Står der en version efter, genkender modtagere ikke udvidelsen. Hvilken version der menes, følger af den guide, som ressourcen angiver. Kendes definitionen ikke, er det en advarsel, ligesom i HL7’s validator.',
    },
  },
  'extension-context-invariant': {
    severity: 'error',
    code: 'extension',
    text: {
      en: 'The extension {url} may not be used here: {expression} does not hold',
      da: 'Udvidelsen {url} må ikke bruges her: {expression} er ikke opfyldt',
    },
    about: {
      en: 'The definition of the extension sets a condition (contextInvariant) for the place it is used in.',
      da: 'Udvidelsens definition stiller en betingelse (contextInvariant) til det sted, den bruges.',
    },
  },
  'extension-not-modifier': {
    severity: 'error',
    code: 'extension',
    text: {
      en: 'The extension {url} is not a modifier; send it in "extension"',
      da: 'Udvidelsen {url} er ikke en modifier; send den i "extension"',
    },
    about: {
      en: 'Only extensions that are defined as modifiers may be in modifierExtension.',
      da: 'Kun udvidelser, der er defineret som modifiers, må være i modifierExtension.',
    },
  },
  'extension-is-modifier': {
    severity: 'error',
    code: 'extension',
    text: {
      en: 'The extension {url} is a modifier; send it in "modifierExtension"',
      da: 'Udvidelsen {url} er en modifier; send den i "modifierExtension"',
    },
    about: {
      en: 'An extension that is defined as a modifier must be in modifierExtension, where no receiver may ignore it.',
      da: 'En udvidelse, der er defineret som modifier, skal være i modifierExtension, hvor ingen modtager må se bort fra den.',
    },
  },
  'extension-repeated': {
    severity: 'warning',
    code: 'extension',
    text: {
      en: 'The extension {url} is given {count} times on {element}; its definition allows at most {max}',
      da: 'Udvidelsen {url} er angivet {count} gange på {element}; dens definition tillader højst {max}',
    },
    about: {
      en: 'The root element of an extension’s definition says how often the extension may be given on one element. HL7’s validator checks this only where a profile names the extension, so no more than a warning is given here.',
      da: 'Rodelementet i en udvidelses definition angiver, hvor mange gange udvidelsen må angives på ét element. HL7’s validator kontrollerer det kun, hvor en profil nævner udvidelsen, så her gives kun en advarsel.',
    },
  },
  'extension-part-unknown': {
    severity: 'error',
    code: 'extension',
    text: { en: 'The extension {extension} has no part "{url}"', da: 'Udvidelsen {extension} har ingen del "{url}"' },
    about: {
      en: 'The definition of a complex extension lists the names of its parts. This name is not among them.',
      da: 'Definitionen af en sammensat udvidelse angiver navnene på dens dele. Dette navn er ikke blandt dem.',
    },
  },
  'extension-url-relative': {
    severity: 'error',
    code: 'extension',
    text: { en: 'The url of an extension must be absolute, but is "{url}"', da: 'En udvidelses url skal være absolut, men er "{url}"' },
    about: {
      en: 'Only the parts of a complex extension have short names. The url of every other extension is the canonical URL of its definition.',
      da: 'Kun dele af en sammensat udvidelse har korte navne. Alle andre udvidelsers url er den kanoniske URL for deres definition.',
    },
  },
}));
