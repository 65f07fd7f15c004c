import type { InvariantText, InvariantTexts } from './invariant-text.js';

/** What FHIR R4 demands of Timing.repeat. */
export const timingTexts: InvariantTexts = {
  'tim-1': needs('duration', 'durationUnit', 'min'),
  'tim-2': needs('period', 'periodUnit', 'wk'),
  'tim-4': notNegative('duration'),
  'tim-5': notNegative('period'),
  'tim-6': needs('periodMax', 'period'),
  'tim-7': needs('durationMax', 'duration'),
  'tim-8': needs('countMax', 'count'),
  'tim-9': {
    text: {
      en: 'offset needs when, and when must not be C, CM, CD or CV; send another code for when, or leave offset out',
      da: 'offset kræver when, og when må ikke være C, CM, CD eller CV; send en anden kode for when, eller udelad offset',
    },
  },
  'tim-10': {
    text: {
      en: 'timeOfDay and when must not both be sent; send only one of them',
      da: 'timeOfDay og when må ikke sendes sammen; send kun den ene',
    },
  },
};

function needs(given: string, missing: string, example?: string): InvariantText {
  return {
    text: {
      en: `${given} is sent without ${missing}; send ${missing} as well${example === undefined ? '' : `, for example ${example}`}, or leave ${given} out`,
      da: `${given} er sendt uden ${missing}; send også ${missing}${example === undefined ? '' : `, fx ${example}`}, eller udelad ${given}`,
    },
  };
}

function notNegative(name: string): InvariantText {
  return {
    text: {
      en: `${name} is negative, but must be 0 or more; send it without the minus sign`,
      da: `${name} er negativ, men skal være 0 eller mere; send den uden minustegn`,
    },
  };
}
