import { defineMessages } from '../message.js';

/** Slices: named parts of a repeating element. */
export const slicingMessages = defineMessages({
  'slice-min': {
    severity: 'error',
    code: 'required',
    text: { en: '{element} must contain "{slice}" at least {min} time(s), found {count}{hint}', da: '{element} skal indeholde "{slice}" mindst {min} gang(e), fandt {count}{hint}' },
    about: {
      en: 'The profile names a slice of the repeating element and demands it, and nothing in the data can be taken to be it. A value that is nearly the slice is reported by its own fault instead.',
      da: 'Profilen navngiver en del (slice) af det gentagne element og kræver den, og intet i data kan opfattes som den. En værdi, der næsten er den pågældende del, meldes i stedet med sin egen fejl.',
    },
  },
  'slice-max': {
    severity: 'error',
    code: 'structure',
    text: { en: '{element} may contain "{slice}" at most {max} time(s), found {count}', da: '{element} må indeholde "{slice}" højst {max} gang(e), fandt {count}' },
    about: {
      en: 'The profile limits how often this slice may occur. The finding stands at the first one too many.',
      da: 'Profilen begrænser, hvor mange gange denne del (slice) må forekomme. Fundet står ved den første overskydende.',
    },
  },
  'slice-closed': {
    severity: 'error',
    code: 'structure',
    text: { en: 'This {element} is none of the kinds the profile allows: {slices}{hint}', da: 'Denne {element} er ikke en af de slags, profilen tillader: {slices}{hint}' },
    about: {
      en: 'The slicing is closed: every value must belong to one of the named slices.',
      da: 'Opdelingen (slicing) er lukket: Enhver værdi skal høre til en af de navngivne dele.',
    },
  },
  'slice-order': {
    severity: 'error',
    code: 'structure',
    text: { en: 'This {element} ("{slice}") must come before "{after}"', da: 'Denne {element} ("{slice}") skal stå før "{after}"' },
    about: { en: 'The slicing is ordered: values come in the order of the slices.', da: 'Opdelingen (slicing) er ordnet: Værdierne kommer i delenes rækkefølge.' },
  },
  'slice-open-at-end': {
    severity: 'error',
    code: 'structure',
    text: { en: 'This {element} belongs to no slice, and only the last values may be outside of them', da: 'Denne {element} hører ikke til en navngiven del, og kun de sidste værdier må ligge uden for dem' },
    about: { en: 'The slicing is open at the end: values of no slice follow all others.', da: 'Opdelingen (slicing) er åben i slutningen: Værdier uden for delene står efter alle andre.' },
  },
});
