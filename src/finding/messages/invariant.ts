import { defineMessages } from '../message.js';

/** Invariants: FHIRPath conditions of the definitions. */
export const invariantMessages = defineMessages(() => ({
  'invariant-failed': {
    severity: 'error',
    code: 'invariant',
    text: { en: '{key}: {human}', da: '{key}: {human}' },
    about: {
      en: 'The definition states a condition in FHIRPath, and the data does not meet it. The word before the colon is its key: `ltt explain <key>` explains it. For LTT, DK Core and FHIR the text is from this toolkit, for other guides from the definition. The definition sets the severity; best practice is reported as information.',
      da: 'Definitionen angiver en betingelse i FHIRPath, og data opfylder den ikke. Ordet foran kolon er dens nøgle: `ltt explain <nøgle>` forklarer den. For LTT, DK Core og FHIR er teksten værktøjets egen, for andre guider definitionens. Definitionen fastsætter alvorligheden; god praksis meldes som information.',
    },
  },
  'invariant-incomparable': {
    severity: 'warning',
    code: 'invariant',
    text: {
      en: "{key} compares two values that cannot be compared ({human}); write both with the same precision and the same unit, because HL7's validator rejects them as they are",
      da: "{key} sammenligner to værdier, der ikke kan sammenlignes ({human}); skriv dem med samme præcision og samme enhed, for HL7's validator afviser dem, som de er",
    },
    about: {
      en: "A day and a time on that day, or two units of different kinds, have no order. The condition does not ask for comparable values, so the data is accepted. HL7's validator reports an error.",
      da: "En dag og et tidspunkt samme dag eller to enheder af forskellig art har ingen rækkefølge. Betingelsen kræver ikke, at værdierne kan sammenlignes, så data accepteres. HL7's validator melder en fejl.",
    },
  },
  'invariant-unverified': {
    severity: 'information',
    unverified: true,
    code: 'not-supported',
    text: { en: 'Not verified: {key} could not be evaluated ({reason})', da: 'Ikke kontrolleret: {key} kunne ikke evalueres ({reason})' },
    about: {
      en: 'The condition could not be evaluated on this data: it needs something that is not available here, or its expression cannot be evaluated. The data may be right or wrong.',
      da: 'Betingelsen kunne ikke evalueres på disse data: Den kræver noget, der ikke er tilgængeligt her, eller dens udtryk kan ikke evalueres. Data kan være rigtige eller forkerte.',
    },
  },
}));
