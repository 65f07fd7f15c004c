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
