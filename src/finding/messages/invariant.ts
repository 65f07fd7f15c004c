import { defineMessages } from '../message.js';

/** Invariants: FHIRPath conditions of the definitions. */
export const invariantMessages = defineMessages({
  'invariant-failed': {
    severity: 'error',
    code: 'invariant',
    text: { en: '{key}: {human}', da: '{key}: {human}' },
    about: {
      en: 'A condition that the definition states in FHIRPath does not hold. What comes before the colon is its key: ltt explain <key> tells more. The text is the toolkit\'s own for LTT, DK Core and FHIR, and the definition\'s for other guides. Its severity is the one the definition gives; a condition marked as best practice is information.',
      da: 'En betingelse, som definitionen udtrykker i FHIRPath, er ikke opfyldt. Foran kolon står dens nøgle: ltt explain <nøgle> fortæller mere. Teksten er værktøjets egen for LTT, DK Core og FHIR og definitionens for andre guider. Alvorligheden er den, definitionen angiver; en betingelse mærket som god praksis er information.',
    },
  },
  'invariant-incomparable': {
    severity: 'warning',
    code: 'invariant',
    text: {
      en: '{key} compares two values that cannot be compared ({human}); write both with the same precision and the same unit, because HL7\'s validator rejects them as they are',
      da: '{key} sammenligner to værdier, der ikke kan sammenlignes ({human}); skriv dem med samme præcision og samme enhed, for HL7\'s validator afviser dem, som de er',
    },
    about: {
      en: 'A day and a time on that day, or two units of different kinds, have no order. The condition does not ask for comparable values, so the data is accepted. HL7\'s validator reports an error.',
      da: 'En dag og et tidspunkt samme dag eller to enheder af forskellig art har ingen rækkefølge. Betingelsen kræver ikke, at værdierne kan sammenlignes, så data accepteres. HL7\'s validator melder en fejl.',
    },
  },
  'invariant-unverified': {
    severity: 'information',
    unverified: true,
    code: 'not-supported',
    text: { en: 'Not verified: {key} could not be evaluated ({reason})', da: 'Ikke kontrolleret: {key} kunne ikke evalueres ({reason})' },
    about: {
      en: 'The condition could not be evaluated on this data: it asks for something that is not available here, or is written in a way that cannot be evaluated. Nothing is claimed either way.',
      da: 'Betingelsen kunne ikke evalueres på disse data: Den spørger om noget, der ikke er tilgængeligt her, eller er skrevet på en måde, der ikke kan evalueres. Der siges intet om udfaldet.',
    },
  },
});
