import { defineMessages } from '../message.js';

/** How many there must and may be. */
export const cardinalityMessages = defineMessages({
  'cardinality-min': {
    severity: 'error',
    code: 'required',
    text: { en: '{element} is required: at least {min}, found {count}', da: '{element} er påkrævet: mindst {min}, fandt {count}' },
    about: {
      en: 'The base type or the profile demands the element. The finding stands at the missing element; line and column are those of what it is missing from.',
      da: 'Basistypen eller profilen kræver elementet. Fundet står ved det manglende element; linje og kolonne er for det, som det mangler i.',
    },
  },
  'cardinality-max': {
    severity: 'error',
    code: 'structure',
    text: { en: '{element} may occur at most {max} times, found {count}', da: '{element} må forekomme højst {max} gang(e), fandt {count}' },
    about: {
      en: 'The profile allows fewer values than the base type does. The finding stands at the first value too many.',
      da: 'Profilen tillader færre værdier, end basistypen gør. Fundet står ved den første overskydende værdi.',
    },
  },
  'element-prohibited': {
    severity: 'error',
    code: 'structure',
    text: { en: '{element} is not used in this profile and must be left out', da: '{element} bruges ikke i denne profil og skal udelades' },
    about: {
      en: 'The profile sets the maximum of this element to 0. LTT reports carry as little personal data as possible: what is not asked for must not be sent.',
      da: 'Profilen sætter elementets maksimum til 0. LTT-indberetninger indeholder så få personoplysninger som muligt: Det, der ikke spørges efter, må ikke sendes.',
    },
  },
});
