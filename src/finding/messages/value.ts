import { defineMessages } from '../message.js';

/** Values that a profile prescribes or limits. */
export const valueMessages = defineMessages(() => ({
  'fixed-value': {
    severity: 'error',
    code: 'value',
    text: { en: '{element} must be exactly {expected}, but is {found}', da: '{element} skal være præcis {expected}, men er {found}' },
    about: {
      en: 'The profile fixes the value (fixed[x]): every part must be the same, and nothing may be added.',
      da: 'Profilen låser værdien (fixed[x]): Alle dele skal være ens, og intet må tilføjes.',
    },
  },
  'pattern-value': {
    severity: 'error',
    code: 'value',
    text: { en: '{element} must {be} {expected}, but {found}{hint}', da: '{element} skal {be} {expected}, men {found}{hint}' },
    about: {
      en: 'The profile states a pattern (pattern[x]): the element must have every part of the pattern with the same value, and may have more. If only one part differs, the message names that part.',
      da: 'Profilen angiver et mønster (pattern[x]): Elementet skal have alle mønstrets dele med samme værdi og må have mere. Er kun én del anderledes, nævner meddelelsen den del.',
    },
  },
  'max-length': {
    severity: 'error',
    code: 'too-long',
    text: {
      en: '{element} has {length} characters; the profile allows at most {max}',
      da: '{element} har {length} tegn; profilen tillader højst {max}',
    },
    about: { en: 'The profile limits the length of the text.', da: 'Profilen begrænser tekstens længde.' },
  },
  'max-length-units': {
    severity: 'warning',
    code: 'too-long',
    text: {
      en: '{element} has {length} characters, of which some count twice in HL7’s validator: {units}, where the profile allows at most {max}',
      da: '{element} har {length} tegn, hvoraf nogle tæller dobbelt i HL7’s validator: {units}, hvor profilen højst tillader {max}',
    },
    about: {
      en: 'FHIR counts characters. HL7’s validator counts UTF-16 code units, of which an emoji and some rare letters are two, and calls the text too long.',
      da: 'FHIR tæller tegn. HL7’s validator tæller UTF-16-enheder, som en emoji og enkelte sjældne bogstaver er to af, og kalder teksten for lang.',
    },
  },
  'max-decimals': {
    severity: 'error',
    code: 'value',
    text: {
      en: '{element} has {places} decimals; the profile allows at most {max}: send {rounded}',
      da: '{element} har {places} decimaler; profilen tillader højst {max}: send {rounded}',
    },
    about: {
      en: 'The profile limits the decimals of the number, with the extension maxDecimalPlaces. Zeros at the end count: they say how precise the number is.',
      da: 'Profilen begrænser tallets decimaler med udvidelsen maxDecimalPlaces. Nuller til sidst tæller med: De siger, hvor præcist tallet er.',
    },
  },
  'max-size': {
    severity: 'error',
    code: 'too-long',
    text: {
      en: '{element} holds {size} bytes; the profile allows at most {max}',
      da: '{element} rummer {size} bytes; profilen tillader højst {max}',
    },
    about: {
      en: 'The profile limits the size of the data, with the extension maxSize. R4 describes the limit as one in megabytes; it is counted in bytes here, as later versions of FHIR and HL7’s validator do.',
      da: 'Profilen begrænser datas størrelse med udvidelsen maxSize. R4 beskriver grænsen som megabytes; her tælles bytes, ligesom senere versioner af FHIR og HL7’s validator gør.',
    },
  },
  'min-length': {
    severity: 'error',
    code: 'value',
    text: {
      en: '{element} has {length} {length|character|characters}; the profile requires at least {min}',
      da: '{element} har {length} tegn; profilen kræver mindst {min}',
    },
    about: {
      en: 'The profile sets a minimum length with the extension minLength. Send the whole text, or leave the element out where the profile allows it.',
      da: 'Profilen fastsætter en mindste længde for teksten med udvidelsen minLength. Send hele teksten, eller udelad elementet, hvor profilen tillader det.',
    },
  },
  'value-regex': {
    severity: 'error',
    code: 'value',
    text: {
      en: '{element} must match {regex} from end to end, but is {found}',
      da: '{element} skal passe til {regex} fra ende til anden, men er {found}',
    },
    about: {
      en: 'The profile states the form of the value as a regular expression, with the extension regex on the element or on its type. The whole value must match it. HL7’s validator ignores a regular expression on the type.',
      da: 'Profilen angiver værdiens form som et regulært udtryk med udvidelsen regex på elementet eller på dets type. Hele værdien skal passe til det. HL7’s validator ser bort fra et regulært udtryk på typen.',
    },
  },
  'value-regex-unverified': {
    severity: 'information',
    unverified: true,
    code: 'not-supported',
    text: { en: 'Not verified: whether {element} matches {regex}', da: 'Ikke kontrolleret: om {element} passer til {regex}' },
    about: {
      en: 'The extension regex holds a regular expression that cannot be read here, or matching it against so long a value takes too long.',
      da: 'Udvidelsen regex indeholder et regulært udtryk, der ikke kan læses her, eller det tager for lang tid at sammenligne det med så lang en værdi.',
    },
  },
  'value-missing': {
    severity: 'error',
    code: 'required',
    text: {
      en: '{element} must have a value; extensions alone are not enough',
      da: '{element} skal have en værdi; udvidelser alene er ikke nok',
    },
    about: {
      en: 'A primitive may have extensions instead of a value, such as data-absent-reason. The profile does not allow that here (mustHaveValue): send the value.',
      da: 'En primitiv kan have udvidelser i stedet for sin værdi, f.eks. data-absent-reason. Profilen tillader det ikke her (mustHaveValue): Send værdien.',
    },
  },
  'value-alternative-missing': {
    severity: 'error',
    code: 'required',
    text: {
      en: '{element} must have a value, or one of these extensions in its place: {alternatives}',
      da: '{element} skal have en værdi eller en af disse udvidelser i stedet: {alternatives}',
    },
    about: {
      en: 'The profile names the extensions that may replace the value (valueAlternatives). There is neither a value nor one of them: send one of the two.',
      da: 'Profilen angiver, hvilke udvidelser der må stå i stedet for værdien (valueAlternatives). Der er hverken en værdi eller en af dem: Send enten det ene eller det andet.',
    },
  },
  'min-value': {
    severity: 'error',
    code: 'value',
    text: { en: '{element} must be at least {limit}, but is {found}', da: '{element} skal være mindst {limit}, men er {found}' },
    about: { en: 'The profile sets a minimum (minValue[x]).', da: 'Profilen fastsætter en mindste værdi (minValue[x]).' },
  },
  'max-value': {
    severity: 'error',
    code: 'value',
    text: { en: '{element} must be at most {limit}, but is {found}', da: '{element} må højst være {limit}, men er {found}' },
    about: { en: 'The profile sets a maximum (maxValue[x]).', da: 'Profilen fastsætter en største værdi (maxValue[x]).' },
  },
}));
