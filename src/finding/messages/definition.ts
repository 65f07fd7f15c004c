import { defineMessages } from '../message.js';

/** Checks that cannot be made, because a definition has a fault or is missing. */
export const definitionMessages = defineMessages(() => ({
  'definition-unverified': {
    severity: 'information',
    unverified: true,
    code: 'not-supported',
    text: {
      en: 'Not verified: the definition {definition} has a fault, so a check of this element was left out: {problem}',
      da: 'Ikke kontrolleret: Definitionen {definition} har en fejl, så en kontrol af dette element er udeladt: {problem}',
    },
    about: {
      en: 'The data is not at fault. The profile or extension states something here that cannot be checked as it is written, such as an element that does not exist, or a condition without FHIRPath. Whether the data follows it is not known. Report the fault to whoever publishes the definition.',
      da: 'Fejlen ligger ikke i data. Profilen eller udvidelsen angiver noget her, som ikke kan kontrolleres, sådan som det er skrevet, for eksempel et element, der ikke findes, eller en betingelse uden FHIRPath. Om data overholder det, vides ikke. Meld fejlen til den, der udgiver definitionen.',
    },
  },
  'definition-base-missing': {
    severity: 'information',
    unverified: true,
    code: 'not-found',
    text: {
      en: 'Not verified: the profile {profile} derives from {base}, which is not available here',
      da: 'Ikke kontrolleret: Profilen {profile} bygger på {base}, som ikke er tilgængelig her',
    },
    about: {
      en: 'What the base definition demands was not checked, or only as far as the snapshot of the profile repeats it. The command ends with exit code 2 and names the package that should have the base. Load it with --ig, have it fetched with --registry, or name the FHIR cache that has it with --fhir-cache.',
      da: 'Det, som basisdefinitionen kræver, er ikke kontrolleret, eller kun så langt profilens snapshot gentager det. Kommandoen slutter med kode 2 og nævner den pakke, der bør indeholde basisdefinitionen. Indlæs den med --ig, hent den med --registry, eller angiv den FHIR-cache, der har den, med --fhir-cache.',
    },
  },
  'extension-context-unverified': {
    severity: 'information',
    unverified: true,
    code: 'not-supported',
    text: {
      en: 'Not verified: whether the extension {url} may be used here cannot be determined ({reason})',
      da: 'Ikke kontrolleret: Det kan ikke afgøres, om udvidelsen {url} må bruges her ({reason})',
    },
    about: {
      en: 'The definition of the extension says by a FHIRPath expression where it may be used, and that expression cannot be evaluated.',
      da: 'Udvidelsens definition angiver med et FHIRPath-udtryk, hvor den må bruges, og det udtryk kan ikke evalueres.',
    },
  },
  'type-unverified': {
    severity: 'information',
    unverified: true,
    code: 'not-found',
    text: {
      en: 'Not verified: the type {type} of {element} is not available here',
      da: 'Ikke kontrolleret: Typen {type} for {element} er ikke tilgængelig her',
    },
    about: {
      en: 'The definition gives the element a type that neither FHIR R4 nor the guide and its packages define, so its content was not checked.',
      da: 'Definitionen giver elementet en type, som hverken FHIR R4 eller guiden og dens pakker definerer, så indholdet er ikke kontrolleret.',
    },
  },
}));
