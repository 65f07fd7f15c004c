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
});
