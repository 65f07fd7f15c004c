import { defineMessages } from '../message.js';

/** Slices: named parts of a repeating element. */
export const slicingMessages = defineMessages(() => ({
  'slice-min': {
    severity: 'error',
    code: 'required',
    text: { en: '{element} must contain "{slice}"{which}{demand}{hint}', da: '{element} skal indeholde "{slice}"{which}{demand}{hint}' },
    about: {
      en: 'The profile requires this slice of the repeating element, and no value of the data matches it. If a value nearly matches the slice, the report shows what is wrong with that value instead.',
      da: 'Profilen kræver denne del (slice) af det gentagne element, og ingen værdi i data passer til den. Hvis en værdi næsten passer, viser rapporten i stedet, hvad der er galt med den.',
    },
  },
  'slice-max': {
    severity: 'error',
    code: 'structure',
    text: {
      en: '{element} may contain "{slice}" at most {max} {max|time|times}, but contains it {count} {count|time|times}',
      da: '{element} må højst indeholde "{slice}" {max} {max|gang|gange}, men indeholder den {count} {count|gang|gange}',
    },
    about: {
      en: 'The profile limits how often this slice may occur. The finding is located at the first value too many.',
      da: 'Profilen begrænser, hvor mange gange denne del (slice) må forekomme. Fundet er placeret ved den første overskydende værdi.',
    },
  },
  'slice-closed': {
    severity: 'error',
    code: 'structure',
    text: {
      en: '{element} must match one of the slices that the profile allows, but matches none: {slices}{hint}',
      da: '{element} skal passe til en af de dele (slices), som profilen tillader, men passer ikke til nogen: {slices}{hint}',
    },
    about: {
      en: 'The slicing is closed: every value must match one of the named slices.',
      da: 'Opdelingen (slicing) er lukket: Enhver værdi skal passe til en af de navngivne dele.',
    },
  },
  'slice-closed-undiscriminated': {
    severity: 'error',
    code: 'structure',
    text: {
      en: 'No value of {element} can be accepted: the profile allows only {slices}, but has no discriminator to match values with. The profile must be corrected: with a discriminator, or with open slicing',
      da: 'Ingen værdi af {element} kan godkendes: Profilen tillader kun {slices}, men har ingen diskriminator til at genkende værdierne med. Profilen skal rettes: med en diskriminator eller med åben opdeling (slicing)',
    },
    about: {
      en: "The slicing is closed, so every value must match a slice. Without a discriminator no value can match one. HL7's validator rejects every value as well.",
      da: "Opdelingen (slicing) er lukket, så enhver værdi skal passe til en navngiven del. Uden en diskriminator kan ingen værdi passe. HL7's validator afviser også alle værdier.",
    },
  },
  'slice-unverified': {
    severity: 'information',
    unverified: true,
    code: 'not-found',
    text: {
      en: 'Not verified: whether {element} matches {slices}, and so what the profile requires of it ({reason})',
      da: 'Ikke kontrolleret: om {element} passer til {slices}, og dermed hvad profilen kræver af værdien ({reason})',
    },
    about: {
      en: "The target of a reference, a value set or a profile decides whether the value matches the slice, and it is not available here. So neither the number of values in the slice nor this value was checked. A reference shows the type of its target by its text (`Patient/1`) or by `Reference.type`. With `--policy unresolvedDiscriminators=no-match` the value matches no such slice, as in HL7's validator.",
      da: "Målet for en reference, et værdisæt eller en profil afgør, om værdien passer til delen (slice), og det er ikke tilgængeligt her. Derfor er hverken antallet af værdier i delen eller denne værdi kontrolleret. En reference viser målets type med sin tekst (`Patient/1`) eller med `Reference.type`. Med `--policy unresolvedDiscriminators=no-match` passer værdien ikke til en sådan del, ligesom i HL7's validator.",
    },
  },
  'slice-undiscriminated': {
    severity: 'information',
    unverified: true,
    code: 'informational',
    text: {
      en: 'Not verified: which values of {element} match {slices}, and what the profile requires of them; the profile does not state how to match them{hint}',
      da: 'Ikke kontrolleret: hvilke værdier af {element} der passer til {slices}, og hvad profilen kræver af dem; profilen angiver ikke, hvordan de genkendes{hint}',
    },
    about: {
      en: 'The profile names slices, but has no discriminator, or states nothing about a slice that the discriminator could compare. So no value can match the slice. The report lists what is missing among the faults of the definition, for those who maintain it.',
      da: 'Profilen navngiver dele (slices), men har ingen diskriminator, eller den angiver intet om en del, som diskriminatoren kan sammenligne. Derfor kan ingen værdi passe til delen. Rapporten viser, hvad der mangler, blandt fejlene i definitionen, til dem, der vedligeholder den.',
    },
  },
  'slice-order': {
    severity: 'error',
    code: 'structure',
    text: { en: '{element} ("{slice}") must come before "{after}"', da: '{element} ("{slice}") skal stå før "{after}"' },
    about: {
      en: 'The slicing is ordered: values come in the order of the slices.',
      da: 'Opdelingen (slicing) er ordnet: Værdierne kommer i delenes rækkefølge.',
    },
  },
  'slice-open-at-end': {
    severity: 'error',
    code: 'structure',
    text: {
      en: '{element} matches no slice, but only the last values may do that; move it to the end',
      da: '{element} passer ikke til en navngiven del (slice), og det må kun de sidste værdier; flyt den til sidst',
    },
    about: {
      en: 'The slicing is open at the end: values that match no slice come after all others.',
      da: 'Opdelingen (slicing) er åben i slutningen: Værdier, der ikke passer til en del, står efter alle andre.',
    },
  },
}));
