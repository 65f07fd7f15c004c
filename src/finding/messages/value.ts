import { defineMessages } from '../message.js';

/** Values that a profile prescribes or limits. */
export const valueMessages = defineMessages({
  'fixed-value': {
    severity: 'error',
    code: 'value',
    text: { en: '{element} must be exactly {expected}, found {found}', da: '{element} skal være præcis {expected}, fandt {found}' },
    about: {
      en: 'The profile fixes the value (fixed[x]): it must be the same in every part, with nothing added.',
      da: 'Profilen låser værdien (fixed[x]): Den skal være ens i alle dele, og intet må tilføjes.',
    },
  },
  'pattern-value': {
    severity: 'error',
    code: 'value',
    text: { en: '{element} must {be} {expected}, found {found}', da: '{element} skal {be} {expected}, fandt {found}' },
    about: {
      en: 'The profile prescribes a pattern (pattern[x]): everything in the pattern must be there with the same value; more may be added. Where only one part differs, the message names that part.',
      da: 'Profilen foreskriver et mønster (pattern[x]): Alt i mønstret skal være der med samme værdi; mere må tilføjes. Er kun én del anderledes, nævner meldingen den del.',
    },
  },
  'max-length': {
    severity: 'error',
    code: 'too-long',
    text: { en: '{element} is {length} characters long; at most {max} are allowed', da: '{element} er på {length} tegn; højst {max} tillades' },
    about: { en: 'The profile limits the length of the text.', da: 'Profilen begrænser tekstens længde.' },
  },
  'min-length': {
    severity: 'error',
    code: 'value',
    text: { en: '{element} is {length} characters long; at least {min} are required', da: '{element} er på {length} tegn; mindst {min} kræves' },
    about: {
      en: 'The profile sets a least length of the text, with the extension minLength. Send the whole text, or leave the element out where the profile allows it.',
      da: 'Profilen fastsætter en mindste længde for teksten med udvidelsen minLength. Send hele teksten, eller udelad elementet, hvor profilen tillader det.',
    },
  },
  'value-regex': {
    severity: 'error',
    code: 'value',
    text: { en: '{element} must match {regex} from end to end, found {found}', da: '{element} skal passe til {regex} fra ende til anden, fandt {found}' },
    about: {
      en: 'The profile states the form of the value as a regular expression, with the extension regex on the element or on its type. The whole value must match it. HL7’s validator passes over a regular expression that stands on the type.',
      da: 'Profilen angiver værdiens form som et regulært udtryk med udvidelsen regex på elementet eller på dets type. Hele værdien skal passe til det. HL7’s validator springer et regulært udtryk over, når det står på typen.',
    },
  },
  'value-regex-unverified': {
    severity: 'information',
    unverified: true,
    code: 'not-supported',
    text: { en: 'Not verified: whether {element} matches {regex}', da: 'Ikke kontrolleret: om {element} passer til {regex}' },
    about: {
      en: 'What the profile states with the extension regex is not a regular expression that can be read here, or to match it with so long a value takes too long.',
      da: 'Det, profilen angiver med udvidelsen regex, er ikke et regulært udtryk, der kan læses her, eller det tager for lang tid at sammenligne med så lang en værdi.',
    },
  },
  'value-missing': {
    severity: 'error',
    code: 'required',
    text: { en: '{element} must have a value; extensions alone are not enough', da: '{element} skal have en værdi; udvidelser alene er ikke nok' },
    about: {
      en: 'A primitive may have extensions in the place of its value, such as data-absent-reason. The profile does not allow it here (mustHaveValue): send the value.',
      da: 'En primitiv kan have udvidelser i stedet for sin værdi, f.eks. data-absent-reason. Profilen tillader det ikke her (mustHaveValue): Send værdien.',
    },
  },
  'value-alternative-missing': {
    severity: 'error',
    code: 'required',
    text: { en: '{element} must have a value, or one of these extensions in its place: {alternatives}', da: '{element} skal have en værdi eller en af disse udvidelser i stedet: {alternatives}' },
    about: {
      en: 'The profile names the extensions that may stand in the place of the value (valueAlternatives). There is neither a value nor one of them: send one or the other.',
      da: 'Profilen angiver, hvilke udvidelser der må stå i stedet for værdien (valueAlternatives). Der er hverken en værdi eller en af dem: Send enten det ene eller det andet.',
    },
  },
  'min-value': {
    severity: 'error',
    code: 'value',
    text: { en: '{element} is {found}, below the least value allowed, {limit}', da: '{element} er {found}, under den mindste tilladte værdi, {limit}' },
    about: { en: 'The profile sets a least value (minValue[x]).', da: 'Profilen fastsætter en mindste værdi (minValue[x]).' },
  },
  'max-value': {
    severity: 'error',
    code: 'value',
    text: { en: '{element} is {found}, above the greatest value allowed, {limit}', da: '{element} er {found}, over den største tilladte værdi, {limit}' },
    about: { en: 'The profile sets a greatest value (maxValue[x]).', da: 'Profilen fastsætter en største værdi (maxValue[x]).' },
  },
});
