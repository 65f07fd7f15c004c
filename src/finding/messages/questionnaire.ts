import { defineMessages } from '../message.js';

/** Questionnaires as data. */
export const questionnaireMessages = defineMessages(() => ({
  'questionnaire-condition-unknown': {
    severity: 'error',
    code: 'not-found',
    text: {
      en: 'The condition of "{linkId}" asks "{question}", and there is no such item',
      da: 'Betingelsen for "{linkId}" handler om "{question}", men det punkt findes ikke',
    },
    about: {
      en: 'enableWhen.question is the linkId of another item of the Questionnaire. With no such item the condition can never be met.',
      da: 'enableWhen.question er linkId for et andet punkt i spørgeskemaet. Uden et sådant punkt kan betingelsen aldrig opfyldes.',
    },
  },
  'questionnaire-condition-self': {
    severity: 'error',
    code: 'business-rule',
    text: { en: 'The condition of "{linkId}" asks the item itself', da: 'Betingelsen for "{linkId}" handler om punktet selv' },
    about: {
      en: 'An item cannot be enabled by its own answer.',
      da: 'Et punkt kan ikke gøres aktivt af sit eget svar.',
    },
  },
  'questionnaire-condition-inner': {
    severity: 'error',
    code: 'business-rule',
    text: {
      en: 'The condition of "{linkId}" asks "{question}", which is inside of it',
      da: 'Betingelsen for "{linkId}" handler om "{question}", som ligger inde i det',
    },
    about: {
      en: 'What is inside an item is only asked when the item is enabled.',
      da: 'Det, der ligger inde i et punkt, stilles kun, når punktet er aktivt.',
    },
  },
  'questionnaire-condition-after': {
    severity: 'warning',
    code: 'business-rule',
    text: {
      en: 'The condition of "{linkId}" asks "{question}", which comes after it',
      da: 'Betingelsen for "{linkId}" handler om "{question}", som kommer efter det',
    },
    about: {
      en: 'Whoever fills in the form from top to bottom sees the item appear above what was just answered.',
      da: 'Den, der udfylder skemaet oppefra og ned, ser punktet dukke op over det, der lige er besvaret.',
    },
  },
  'questionnaire-condition-never': {
    severity: 'warning',
    code: 'business-rule',
    text: {
      en: 'The condition of "{linkId}" asks "{question}", which is of type {type} and has no answers',
      da: 'Betingelsen for "{linkId}" handler om "{question}", som er af typen {type} og ikke har svar',
    },
    about: {
      en: 'Only questions have answers that a condition can be about.',
      da: 'Kun spørgsmål har svar, som en betingelse kan handle om.',
    },
  },
  'questionnaire-condition-type': {
    severity: 'warning',
    code: 'business-rule',
    text: {
      en: 'The condition of "{linkId}" compares with a {found}, and answers to "{question}" are {expected}',
      da: 'Betingelsen for "{linkId}" sammenligner med {found}, men svar på "{question}" er {expected}',
    },
    about: {
      en: 'Values of different types are never equal, so the condition can hardly be meant like this.',
      da: 'Værdier af forskellige typer er aldrig ens, så betingelsen kan næppe være ment sådan.',
    },
  },
  'questionnaire-option-type': {
    severity: 'error',
    code: 'value',
    text: {
      en: '"{linkId}" is of type {type}, and offers an answer of type {found} instead of {expected}',
      da: '"{linkId}" er af typen {type}, men tilbyder et svar af typen {found} i stedet for {expected}',
    },
    about: {
      en: "R4 wants the data type of an option to agree with the type of its item. HL7's validator does not check it.",
      da: "R4 kræver, at svarmulighedens datatype passer til punktets type. HL7's validator kontrollerer det ikke.",
    },
  },
  'questionnaire-initial-type': {
    severity: 'error',
    code: 'value',
    text: {
      en: '"{linkId}" is of type {type}, and begins with a value of type {found} instead of {expected}',
      da: '"{linkId}" er af typen {type}, men begynder med en værdi af typen {found} i stedet for {expected}',
    },
    about: {
      en: "R4 wants the data type of an initial value to agree with the type of its item. HL7's validator does not check it.",
      da: "R4 kræver, at startværdiens datatype passer til punktets type. HL7's validator kontrollerer det ikke.",
    },
  },
  'questionnaire-base-unverified': {
    severity: 'information',
    unverified: true,
    code: 'not-found',
    text: {
      en: 'Not verified: whether the Questionnaire fits {canonical}, which is not here',
      da: 'Ikke kontrolleret: om spørgeskemaet passer til {canonical}, som ikke er her',
    },
    about: {
      en: 'A Questionnaire that extends or complies with another one asks no more loosely. Give the guide that holds the other one (--ig).',
      da: 'Et spørgeskema, der udvider eller overholder et andet, spørger ikke mere løst. Angiv den guide, der indeholder det andet (--ig).',
    },
  },
  'questionnaire-derived-item': {
    severity: 'error',
    code: 'not-found',
    text: {
      en: '{canonical}, which the Questionnaire complies with, has no item "{linkId}"',
      da: '{canonical}, som spørgeskemaet overholder, har intet punkt "{linkId}"',
    },
    about: {
      en: 'A Questionnaire that complies with another one (compliesWith) adds no items; one that extends it may.',
      da: 'Et spørgeskema, der overholder et andet (compliesWith), tilføjer ingen punkter; et, der udvider det (extends), må gerne.',
    },
  },
  'questionnaire-derived-loosened': {
    severity: 'error',
    code: 'business-rule',
    text: {
      en: '"{linkId}" has {what} {is}, and in {canonical} it has {was}',
      da: '"{linkId}" har {what} {is}, men i {canonical} har det {was}',
    },
    about: {
      en: 'An item of a derived Questionnaire keeps the type, stays required, does not begin to repeat, and takes no longer and no other answers.',
      da: 'Et punkt i et afledt spørgeskema beholder typen, forbliver påkrævet, begynder ikke at gentages og tager ikke længere eller andre svar.',
    },
  },
}));
