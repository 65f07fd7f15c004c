import { defineMessages } from '../message.js';

/** Invariants: FHIRPath conditions of the definitions. */
export const invariantMessages = defineMessages({
  'invariant-failed': {
    severity: 'error',
    code: 'invariant',
    text: { en: '{key}: {human}', da: '{key}: {human}' },
    about: {
      en: 'A condition that the definition states in FHIRPath does not hold. Its severity is the one the definition gives; a condition marked as best practice is information.',
      da: 'En betingelse, som definitionen udtrykker i FHIRPath, er ikke opfyldt. Alvorligheden er den, definitionen angiver; en betingelse mærket som god praksis er information.',
    },
  },
  'invariant-unverified': {
    severity: 'information',
    code: 'not-supported',
    text: { en: 'Not verified: {key} could not be evaluated ({reason})', da: 'Ikke kontrolleret: {key} kunne ikke evalueres ({reason})' },
    about: {
      en: 'The condition could not be evaluated on this data: it asks for something that is not available here, or is written in a way that cannot be evaluated. Nothing is claimed either way.',
      da: 'Betingelsen kunne ikke evalueres på disse data: Den spørger om noget, der ikke er tilgængeligt her, eller er skrevet på en måde, der ikke kan evalueres. Der siges intet om udfaldet.',
    },
  },
});
