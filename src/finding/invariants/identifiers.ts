import type { Bilingual } from '../message.js';
import { digitCount, digitsOf, isDigits } from './digits.js';
import type { InvariantText } from './invariant-text.js';

export const sorText: InvariantText = {
  corrected: (value) => digitsAlone(value, (length) => length >= 11),
  text: {
    en: 'The SOR id must be at least 11 digits and nothing else; send the id as SOR (Sundhedsvæsenets Organisationsregister) has it, for example 451000016003',
    da: 'SOR-id skal være mindst 11 cifre og intet andet; send det id, som SOR (Sundhedsvæsenets Organisationsregister) har, fx 451000016003',
  },
  about: {
    en: "DK Core takes a SOR id as 11 digits or more, without spaces or hyphens. A shorter number is often another one, such as the CVR number (8 digits) or the department's old hospital number.",
    da: 'DK Core tager imod et SOR-id som mindst 11 cifre uden mellemrum og bindestreger. Et kortere nummer er ofte et andet, fx CVR-nummeret (8 cifre) eller afdelingens gamle sygehusafdelingsnummer.',
  },
  forValue: (value) => {
    const digits = digitsOf(value);
    if (digits === undefined || digits === '') return undefined;
    if (digits !== value && digits.length >= 11) return onlyDigits('SOR id', 'SOR-id', digits);
    if (digits.length >= 11) return undefined;
    const count = digitCount(digits.length);
    const isCvr = digits.length === 8;
    return {
      en: `The SOR id has ${count.en}, but must have at least 11${isCvr ? '; 8 digits are probably the CVR number' : ''}; send the id that SOR has for the unit, for example 451000016003`,
      da: `SOR-id har ${count.da}, men skal have mindst 11${isCvr ? '; 8 cifre er formentlig CVR-nummeret' : ''}; send det id, som SOR har for enheden, fx 451000016003`,
    };
  },
};

export const cvrLengthText: InvariantText = {
  corrected: (value) => digitsAlone(value, (length) => length === 8),
  text: {
    en: 'The CVR number must be exactly 8 digits; send it without DK, spaces and hyphens',
    da: 'CVR-nummeret skal være præcis 8 cifre; send det uden DK, mellemrum og bindestreger',
  },
  forValue: (value) => ofLength(value, 8, 'CVR number', 'CVR-nummeret'),
};

export const cvrCheckText: InvariantText = {
  text: {
    en: 'The CVR number does not pass its check (modulus 11), so a digit is mistyped or two have changed places; look the number up in the CVR register and send that',
    da: 'CVR-nummeret består ikke sin kontrol (modulus 11), så et ciffer er tastet forkert, eller to er byttet om; slå nummeret op i CVR-registret, og send det',
  },
  about: {
    en: 'The eight digits, weighted with 2, 7, 6, 5, 4, 3, 2 and 1, have a sum that 11 divides.',
    da: 'De otte cifre, vægtet med 2, 7, 6, 5, 4, 3, 2 og 1, har en sum, som 11 går op i.',
  },
};

export const glnLengthText: InvariantText = {
  corrected: (value) => digitsAlone(value, (length) => length === 13),
  text: {
    en: 'The GLN (EAN location number) must be exactly 13 digits; send it without spaces and hyphens',
    da: 'GLN (EAN-lokationsnummeret) skal være præcis 13 cifre; send det uden mellemrum og bindestreger',
  },
  forValue: (value) => ofLength(value, 13, 'GLN', 'GLN'),
};

export const glnCheckText: InvariantText = {
  text: {
    en: 'The last digit of the GLN (EAN location number) is not its check digit, so a digit is mistyped or two have changed places; look the number up and send that',
    da: 'Det sidste ciffer i GLN (EAN-lokationsnummeret) er ikke dets kontrolciffer, så et ciffer er tastet forkert, eller to er byttet om; slå nummeret op, og send det',
  },
  about: {
    en: 'The first twelve digits, weighted with 1 and 3 in turn, and the last one have a sum that 10 divides.',
    da: 'De første tolv cifre, skiftevis vægtet med 1 og 3, og det sidste har en sum, som 10 går op i.',
  },
  forValue: (value) => (isDigits(value) && value.length >= 13 ? withCheckDigit(value) : undefined),
};

export const kombitText: InvariantText = {
  text: {
    en: 'The organisation id of KOMBIT must be a UUID in lower case after urn:uuid:; send it in the form urn:uuid:9f86d081-884c-4d63-a0f4-1b2c3d4e5f60',
    da: 'Organisations-id fra KOMBIT skal være et UUID med små bogstaver efter urn:uuid:; send det på formen urn:uuid:9f86d081-884c-4d63-a0f4-1b2c3d4e5f60',
  },
  forValue: (value) => {
    const uuid =
      typeof value === 'string' && value.length <= 60 ? /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i.exec(value)?.[0] : undefined;
    if (uuid === undefined) return undefined;
    const right = `urn:uuid:${uuid.toLowerCase()}`;
    return {
      en: `The organisation id of KOMBIT must be a UUID in lower case after urn:uuid:; send ${right}`,
      da: `Organisations-id fra KOMBIT skal være et UUID med små bogstaver efter urn:uuid:; send ${right}`,
    };
  },
};

export const authorisationText: InvariantText = {
  text: {
    en: 'The authorisation id must be five characters, each a digit or a letter from A to Z that is not A, E, I, O or U; send the id that Autorisationsregistret has, without spaces',
    da: 'Autorisations-id skal være fem tegn, som hver er et ciffer eller et bogstav fra A til Z, men ikke A, E, I, O eller U; send det id, som Autorisationsregistret har, uden mellemrum',
  },
};

export const xEcprText = replacementText('X-eCPR', '1 or 7', '1 eller 7');
export const dEcprText = replacementText('D-eCPR', '0, 5 or 6', '0, 5 eller 6');

function replacementText(name: string, digits: string, cifre: string): InvariantText {
  return {
    text: {
      en: `The replacement number does not have the form of a ${name}; send six digits for the date of birth (DDMMYY), then ${digits}, two capital letters and a digit, without hyphen or space`,
      da: `Erstatningsnummeret har ikke formen for et ${name}; send seks cifre for fødselsdatoen (DDMMÅÅ), så ${cifre}, to store bogstaver og et ciffer, uden bindestreg og mellemrum`,
    },
    about: {
      en: `${name} is a replacement for the CPR number of somebody who has none. LTT takes citizens with a CPR number only.`,
      da: `${name} erstatter CPR-nummeret for en person, der ikke har et. LTT tager kun imod borgere med CPR-nummer.`,
    },
  };
}

/** A number with the right digits and something between them, or with another number of digits. */
function ofLength(value: unknown, length: number, en: string, da: string): Bilingual | undefined {
  const digits = digitsOf(value);
  if (digits === undefined || digits === '') return undefined;
  if (digits.length === length) return digits === value ? undefined : onlyDigits(en, da, digits);
  const count = digitCount(digits.length);
  return {
    en: `The ${en} has ${count.en}, but must have exactly ${length}; check the number and send all of its digits`,
    da: `${da} har ${count.da}, men skal have præcis ${length}; kontrollér nummeret, og send alle dets cifre`,
  };
}

/** The digits of a number that has something between them, where they are as many as there must be. */
function digitsAlone(value: unknown, isRight: (length: number) => boolean): string | undefined {
  const digits = digitsOf(value);
  return digits !== undefined && digits !== value && isRight(digits.length) ? digits : undefined;
}

function onlyDigits(en: string, da: string, digits: string): Bilingual {
  return { en: `The ${en} has other characters than digits; send ${digits}`, da: `${da} har andre tegn end cifre; send ${digits}` };
}

/** The check digit that the first twelve digits have; which digit is wrong cannot be told. */
function withCheckDigit(value: string): Bilingual {
  let sum = 0;
  for (let i = 0; i < 12; i++) sum += Number(value[i]) * (i % 2 === 0 ? 1 : 3);
  const digit = (10 - (sum % 10)) % 10;
  return {
    en: `The GLN (EAN location number) ends with ${value[12] ?? ''}, but its first twelve digits have the check digit ${digit}, so a digit is mistyped or two have changed places; look the number up and send that`,
    da: `GLN (EAN-lokationsnummeret) ender på ${value[12] ?? ''}, men de første tolv cifre har kontrolcifret ${digit}, så et ciffer er tastet forkert, eller to er byttet om; slå nummeret op, og send det`,
  };
}
