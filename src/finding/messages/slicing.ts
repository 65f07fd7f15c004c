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
  'slice-closed-undiscriminated': {
    severity: 'error',
    code: 'structure',
    text: {
      en: 'No value of {element} can be accepted: the profile allows only {slices}, but gives no discriminator to tell which value is which. The profile must be mended: with a discriminator, or with open slicing',
      da: 'Ingen værdi af {element} kan godkendes: Profilen tillader kun {slices}, men angiver ingen diskriminator, der viser hvilken værdi der er hvad. Det er profilen, der skal rettes: med en diskriminator eller med åben opdeling (slicing)',
    },
    about: {
      en: 'The slicing is closed, so every value must belong to a slice; but without a discriminator only people can tell the slices apart, and no value can be shown to belong to one. HL7\'s validator rejects every value as well.',
      da: 'Opdelingen (slicing) er lukket, så enhver værdi skal høre til en navngiven del. Uden en diskriminator kan kun mennesker kende delene fra hinanden, og det kan ikke vises, at en værdi hører til en af dem. Også HL7\'s validator afviser enhver værdi.',
    },
  },
  'slice-unverified': {
    severity: 'information',
    unverified: true,
    code: 'not-found',
    text: {
      en: 'Not verified: whether this {element} belongs to {slices}, and so what the profile demands there ({reason})',
      da: 'Ikke kontrolleret: om denne {element} hører til {slices}, og dermed hvad profilen kræver der ({reason})',
    },
    about: {
      en: 'What decides whether the value belongs to the slice is not here: the target of a reference, a value set or a profile. So it was not verified how many values the slice has, nor what the slice demands of this value. A reference settles the type by its text (`Patient/1`) or by `Reference.type`. With `--policy unresolvedDiscriminators=no-match` the value belongs to no such slice, as in HL7\'s validator.',
      da: 'Det, der afgør om værdien hører til delen (slice), findes ikke her: målet for en reference, et værdisæt eller en profil. Derfor er det ikke kontrolleret, hvor mange værdier delen har, eller hvad den kræver af denne værdi. En reference kan selv vise typen: med sin tekst (`Patient/1`) eller med `Reference.type`. Med `--policy unresolvedDiscriminators=no-match` hører værdien ikke til en sådan del, ligesom i HL7\'s validator.',
    },
  },
  'slice-undiscriminated': {
    severity: 'information',
    unverified: true,
    code: 'informational',
    text: {
      en: 'Not verified: which values of {element} belong to {slices}, and what the profile demands there; the profile does not state how to tell them apart{hint}',
      da: 'Ikke kontrolleret: hvilke værdier af {element} der hører til {slices}, og hvad profilen kræver der; profilen angiver ikke, hvordan de kendes fra hinanden{hint}',
    },
    about: {
      en: 'The profile names slices, but gives no discriminator, or states nothing about a slice that its discriminator could tell it by. So no value can be matched to the slice. The faults of the definition, which the report lists for its maintainers, say what is missing.',
      da: 'Profilen navngiver dele (slices), men angiver ingen diskriminator, eller siger intet om en del, som dens diskriminator kan kende den på. Derfor kan ingen værdi henføres til delen. Fejlene i definitionen, som rapporten viser for dem, der vedligeholder den, siger hvad der mangler.',
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
