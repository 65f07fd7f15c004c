import { defineMessages } from '../message.js';

/** How many there must and may be. */
export const cardinalityMessages = defineMessages(() => ({
  'cardinality-min': {
    severity: 'error',
    code: 'required',
    text: { en: '{element} {demand}{hint}', da: '{element} {demand}{hint}' },
    about: {
      en: 'FHIR or the profile requires the element. The finding is located at the missing element; line and column are those of the object that lacks it.',
      da: 'FHIR eller profilen kræver elementet. Fundet er placeret ved det manglende element; linje og kolonne er for det objekt, som mangler det.',
    },
  },
  'cardinality-max': {
    severity: 'error',
    code: 'structure',
    text: {
      en: '{element} may occur at most {max} {max|time|times}, but occurs {count} {count|time|times}',
      da: '{element} må højst forekomme {max} {max|gang|gange}, men forekommer {count} {count|gang|gange}',
    },
    about: {
      en: 'The profile allows fewer values than FHIR does. The finding is located at the first value too many.',
      da: 'Profilen tillader færre værdier end FHIR. Fundet er placeret ved den første overskydende værdi.',
    },
  },
  'element-prohibited': {
    severity: 'error',
    code: 'structure',
    text: { en: '{element} is not used in this profile and must be left out', da: '{element} bruges ikke i denne profil og skal udelades' },
    about: {
      en: 'The profile sets the maximum of this element to 0. LTT reports hold as little personal data as possible: do not send data that the guide does not ask for.',
      da: 'Profilen sætter elementets maksimum til 0. LTT-indberetninger indeholder så få personoplysninger som muligt: Send ikke oplysninger, som guiden ikke beder om.',
    },
  },
}));
