import { defineMessages } from '../message.js';

/** Single answers, compared with what the Questionnaire asks for. */
export const questionnaireAnswerMessages = defineMessages(() => ({
  'response-answer-type': {
    severity: 'error',
    code: 'structure',
    text: {
      en: 'The answer to "{linkId}" must be {expected}, but is of type {found}',
      da: 'Svaret på "{linkId}" er af typen {found}, men skal være {expected}',
    },
    about: {
      en: 'The type of an item says which value[x] its answers have (http://hl7.org/fhir/R4/codesystem-item-type.html): a choice has Codings or the types of its options, an open choice a string as well.',
      da: 'Punktets type bestemmer, hvilken value[x] svarene har (http://hl7.org/fhir/R4/codesystem-item-type.html): En choice har Coding eller typerne af sine svarmuligheder, en open-choice også string.',
    },
  },
  'response-option-unknown': {
    severity: 'error',
    code: 'code-invalid',
    text: {
      en: '{found} is not one of the answers that "{linkId}" offers: {options}',
      da: '{found} er ikke en af svarmulighederne for "{linkId}": {options}',
    },
    about: {
      en: 'Where an item lists options (answerOption), the answer is one of them: a Coding with the same system and code, or the same value.',
      da: 'Hvor et punkt har svarmuligheder (answerOption), er svaret en af dem: en Coding med samme system og kode eller den samme værdi.',
    },
  },
  'response-option-exclusive': {
    severity: 'error',
    code: 'invalid',
    text: {
      en: '{found} excludes other answers to "{linkId}", and there are others',
      da: '{found} udelukker andre svar på "{linkId}", men der er flere svar',
    },
    about: {
      en: 'The Questionnaire marks the option as exclusive (questionnaire-optionExclusive): "none of the above" cannot be chosen together with one of the above.',
      da: 'Spørgeskemaet markerer svarmuligheden som udelukkende (questionnaire-optionExclusive): "ingen af ovenstående" kan ikke vælges sammen med en af dem.',
    },
  },
  'response-option-reference': {
    severity: 'warning',
    code: 'invalid',
    text: {
      en: 'The answer to "{linkId}" is a reference among the options, which R4 allows and HL7\'s validator rejects',
      da: 'Svaret på "{linkId}" er en reference blandt svarmulighederne; det tillader R4, men HL7\'s validator afviser det',
    },
    about: {
      en: "answerOption.value[x] may be a Reference in R4. HL7's validator takes only codes, texts, integers, dates and times as answers to a choice.",
      da: "answerOption.value[x] kan være en Reference i R4. HL7's validator godtager kun koder, tekster, heltal, datoer og tidspunkter som svar på en choice.",
    },
  },
  'response-answer-not-in-value-set': {
    severity: 'error',
    code: 'code-invalid',
    text: {
      en: '{found} is not in the value set {valueSet} that "{linkId}" takes its answers from',
      da: '{found} findes ikke i værdisættet {valueSet}, som svarene på "{linkId}" hentes fra',
    },
    about: {
      en: 'The answers to the item are codes of its value set (answerValueSet). Only an open choice may be answered with text.',
      da: 'Svarene på punktet er koder fra dets værdisæt (answerValueSet). Kun en open-choice kan besvares med tekst.',
    },
  },
  'response-value-set-unverified': {
    severity: 'information',
    unverified: true,
    code: 'not-found',
    text: {
      en: 'Not verified: whether {code} is in the value set {valueSet} of "{linkId}" ({reason})',
      da: 'Ikke kontrolleret: om {code} findes i værdisættet {valueSet} for "{linkId}" ({reason})',
    },
    about: {
      en: 'The value set, or the code system behind it, is not available here. A terminology server can settle it (`--tx`).',
      da: 'Værdisættet eller kodesystemet bag det er ikke tilgængeligt her. En terminologiserver kan afgøre det (`--tx`).',
    },
  },
  'response-too-many': {
    severity: 'error',
    code: 'structure',
    text: {
      en: '"{linkId}" may occur or be answered at most {max} {max|time|times}, but is {count} {count|time|times}',
      da: '"{linkId}" må højst forekomme eller besvares {max} {max|gang|gange}, men er det {count} {count|gang|gange}',
    },
    about: {
      en: 'The Questionnaire sets the limit with the extension questionnaire-maxOccurs.',
      da: 'Spørgeskemaet sætter grænsen med udvidelsen questionnaire-maxOccurs.',
    },
  },
  'response-too-few': {
    severity: 'error',
    code: 'required',
    text: {
      en: '"{linkId}" must occur or be answered at least {min} {min|time|times}, but is {count} {count|time|times}',
      da: '"{linkId}" skal forekomme eller besvares mindst {min} {min|gang|gange}, men er det {count} {count|gang|gange}',
    },
    about: {
      en: 'The Questionnaire sets the limit with the extension questionnaire-minOccurs.',
      da: 'Spørgeskemaet sætter grænsen med udvidelsen questionnaire-minOccurs.',
    },
  },
  'response-min-value': {
    severity: 'error',
    code: 'value',
    text: {
      en: 'The answer to "{linkId}" must be at least {limit}, but is {found}',
      da: 'Svaret på "{linkId}" er {found}, men skal være mindst {limit}',
    },
    about: {
      en: 'The Questionnaire sets the limit with the extension minValue, or sdc-questionnaire-minQuantity.',
      da: 'Spørgeskemaet sætter grænsen med udvidelsen minValue eller sdc-questionnaire-minQuantity.',
    },
  },
  'response-max-value': {
    severity: 'error',
    code: 'value',
    text: {
      en: 'The answer to "{linkId}" must be at most {limit}, but is {found}',
      da: 'Svaret på "{linkId}" er {found}, men må højst være {limit}',
    },
    about: {
      en: 'The Questionnaire sets the limit with the extension maxValue, or sdc-questionnaire-maxQuantity.',
      da: 'Spørgeskemaet sætter grænsen med udvidelsen maxValue eller sdc-questionnaire-maxQuantity.',
    },
  },
  'response-limit-incomparable': {
    severity: 'error',
    code: 'value',
    text: {
      en: 'The answer to "{linkId}", {found}, cannot be compared with the limit {limit}: both need a system and code, in units that convert',
      da: 'Svaret på "{linkId}", {found}, kan ikke sammenlignes med grænsen {limit}: Begge skal have system og kode i enheder, der kan omregnes',
    },
    about: {
      en: 'Quantities are compared by their coded units (system http://unitsofmeasure.org). The name of a unit alone says too little.',
      da: 'Mængder sammenlignes ved deres kodede enheder (system http://unitsofmeasure.org). Enhedens navn alene er ikke nok.',
    },
  },
  'response-decimal-places': {
    severity: 'error',
    code: 'value',
    text: {
      en: 'The answer to "{linkId}", {found}, has {places} {places|decimal|decimals}, but may have at most {max}',
      da: 'Svaret på "{linkId}", {found}, har {places} {places|decimal|decimaler}, men må højst have {max}',
    },
    about: {
      en: 'The Questionnaire sets the limit with the extension maxDecimalPlaces.',
      da: 'Spørgeskemaet sætter grænsen med udvidelsen maxDecimalPlaces.',
    },
  },
  'response-too-long': {
    severity: 'error',
    code: 'too-long',
    text: {
      en: 'The answer to "{linkId}" has {length} {length|character|characters}, but may have at most {max}',
      da: 'Svaret på "{linkId}" har {length} tegn, men må højst have {max}',
    },
    about: {
      en: 'The item states the limit as maxLength, counted in characters.',
      da: 'Punktet angiver grænsen som maxLength, talt i tegn.',
    },
  },
  'response-too-short': {
    severity: 'error',
    code: 'value',
    text: {
      en: 'The answer to "{linkId}" has {length} {length|character|characters}, but must have at least {min}',
      da: 'Svaret på "{linkId}" har {length} tegn, men skal have mindst {min}',
    },
    about: {
      en: 'The Questionnaire sets the limit with the extension minLength.',
      da: 'Spørgeskemaet sætter grænsen med udvidelsen minLength.',
    },
  },
  'response-pattern': {
    severity: 'error',
    code: 'value',
    text: {
      en: 'The answer to "{linkId}", "{found}", does not have the form {format}',
      da: 'Svaret på "{linkId}", "{found}", har ikke formen {format}',
    },
    about: {
      en: 'The Questionnaire states the form with the extension regex; the whole answer must match it. Where it also says how the form reads to people (entryFormat), the message does.',
      da: 'Spørgeskemaet angiver formen med udvidelsen regex; hele svaret skal passe til den. Hvor skemaet også beskriver formen for mennesker (entryFormat), gør meddelelsen det.',
    },
  },
  'response-pattern-unverified': {
    severity: 'information',
    unverified: true,
    code: 'not-supported',
    text: {
      en: 'Not verified: whether the answer to "{linkId}" has the form {regex}',
      da: 'Ikke kontrolleret: om svaret på "{linkId}" har formen {regex}',
    },
    about: {
      en: 'What the Questionnaire gives is not a regular expression that can be read here, or to match it with so long a text takes too long.',
      da: 'Det, spørgeskemaet angiver, er ikke et regulært udtryk, der kan læses her, eller det tager for lang tid at sammenligne med så lang en tekst.',
    },
  },
  'response-line-break': {
    severity: 'warning',
    code: 'value',
    text: {
      en: 'The answer to "{linkId}" has several lines; use an item of type text for that',
      da: 'Svaret på "{linkId}" har flere linjer; brug et punkt af typen text til det',
    },
    about: {
      en: 'An item of type string takes a short text in one line; one of type text takes more.',
      da: 'Et punkt af typen string tager en kort tekst på én linje; et punkt af typen text tager mere.',
    },
  },
  'response-attachment-type': {
    severity: 'error',
    code: 'value',
    text: {
      en: 'The attachment for "{linkId}" is of type {found}, but must be of {allowed}',
      da: 'Bilaget til "{linkId}" er af typen {found}, men skal være {allowed}',
    },
    about: {
      en: 'The Questionnaire states the allowed types with the extension mimeType; the attachment says its own in contentType.',
      da: 'Spørgeskemaet angiver de tilladte typer med udvidelsen mimeType; bilaget angiver sin egen i contentType.',
    },
  },
  'response-attachment-size': {
    severity: 'error',
    code: 'too-long',
    text: {
      en: 'The attachment for "{linkId}" has {size} {size|byte|bytes}, but may have at most {max}',
      da: 'Bilaget til "{linkId}" har {size} bytes, men må højst have {max}',
    },
    about: {
      en: 'The Questionnaire sets the limit with the extension maxSize.',
      da: 'Spørgeskemaet sætter grænsen med udvidelsen maxSize.',
    },
  },
  'response-unit': {
    severity: 'error',
    code: 'value',
    text: {
      en: 'The answer to "{linkId}", {found}, is in none of the units offered: {units}',
      da: 'Svaret på "{linkId}", {found}, er ikke i en af de mulige enheder: {units}',
    },
    about: {
      en: 'The Questionnaire offers units with the extensions questionnaire-unitOption or questionnaire-unitValueSet. The answer repeats the system and code of one of them.',
      da: 'Spørgeskemaet angiver enheder med udvidelserne questionnaire-unitOption eller questionnaire-unitValueSet. Svaret gentager system og kode for en af dem.',
    },
  },
  'response-reference-type': {
    severity: 'error',
    code: 'invalid',
    text: {
      en: 'The answer to "{linkId}" refers to {type}, but must refer to {expected}',
      da: 'Svaret på "{linkId}" henviser til {type}, men skal henvise til {expected}',
    },
    about: {
      en: 'The Questionnaire states the types with the extension questionnaire-referenceResource; without it, any type of FHIR will do.',
      da: 'Spørgeskemaet angiver typerne med udvidelsen questionnaire-referenceResource; uden den kan det være en hvilken som helst type i FHIR.',
    },
  },
  'response-reference-profile': {
    severity: 'error',
    code: 'invalid',
    text: {
      en: 'What the answer to "{linkId}" refers to conforms to none of {profiles}',
      da: 'Det, svaret på "{linkId}" henviser til, overholder ingen af {profiles}',
    },
    about: {
      en: 'The Questionnaire states the profiles with the extension questionnaire-referenceProfile.',
      da: 'Spørgeskemaet angiver profilerne med udvidelsen questionnaire-referenceProfile.',
    },
  },
}));
