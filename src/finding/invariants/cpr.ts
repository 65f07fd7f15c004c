import type { Bilingual } from '../message.js';
import type { InvariantText } from './invariant-text.js';
import { digitCount } from './digits.js';

/** The CPR number's own format: ten digits that begin with a date. */
export const cprText: InvariantText = {
  text: {
    en: 'The CPR number does not have the right form; send ten digits without hyphen or space, the first six of them the date of birth as DDMMYY',
    da: 'CPR-nummeret har ikke den rigtige form; send ti cifre uden bindestreg og mellemrum, hvor de første seks er fødselsdatoen som DDMMÅÅ',
  },
  about: {
    en: 'DK Core takes a CPR number as ten digits in a row. The first two are a day, the next two a month that has that day. Most faults are a hyphen or a space from the screen of the case system, and a leading zero that was lost because the number was kept as a number instead of a text.',
    da: 'DK Core tager imod et CPR-nummer som ti cifre i træk. De to første er en dag, de to næste en måned, der har den dag. De fleste fejl er en bindestreg eller et mellemrum fra fagsystemets skærmbillede, eller et foranstillet nul, der er gået tabt, fordi nummeret er gemt som et tal i stedet for en tekst.',
  },
  forValue: (value) => (typeof value === 'string' && value.length <= longest ? aboutNumber(value) : undefined),
  corrected: (value) => (typeof value === 'string' && value.length <= longest ? correctedNumber(value) : undefined),
};

/** A longer value is not a mistyped number. */
const longest = 40;

/** Ten digits that begin with a date, without what separates them; with the zero that a number lost. */
function correctedNumber(value: string): string | undefined {
  const digits = value.replace(separators, '');
  const whole = digits.length === 9 ? `0${digits}` : digits;
  return /^\d{10}$/.test(whole) && whole !== value && hasDate(whole) ? whole : undefined;
}

const separators = /[\s\-\u2010-\u2015\u2212]/g;

function aboutNumber(value: string): Bilingual | undefined {
  const digits = value.replace(separators, '');
  if (!/^\d*$/.test(digits)) return /^\d{6}[\s-]?[0-9A-Za-z]{4}$/.test(value) ? replacement : undefined;
  if (digits.length === 10) return digits === value ? wrongDate(digits) : separated(value, digits);
  if (digits.length === 9 && hasDate(`0${digits}`)) return lostZero(`0${digits}`);
  const count = digitCount(digits.length);
  return {
    en: `The CPR number has ${count.en}, but must have 10; send all ten, also a leading zero, without hyphen or space`,
    da: `CPR-nummeret har ${count.da}, men skal have 10; send alle ti, også et foranstillet nul, uden bindestreg og mellemrum`,
  };
}

function separated(value: string, digits: string): Bilingual {
  const hasHyphen = /[^\d\s]/.test(value);
  const hasSpace = /\s/.test(value);
  const en = hasHyphen && hasSpace ? 'hyphen and spaces' : hasHyphen ? 'hyphen' : 'space';
  const da = hasHyphen && hasSpace ? 'bindestreg og mellemrum' : hasHyphen ? 'bindestreg' : 'mellemrum';
  const article = hasHyphen && hasSpace ? '' : 'a ';
  return {
    en: `The CPR number is written with ${article}${en}; send the ten digits without the ${en}: ${masked(digits)}`,
    da: `CPR-nummeret er skrevet med ${da}; send de ti cifre uden ${da}: ${masked(digits)}`,
  };
}

function lostZero(digits: string): Bilingual {
  return {
    en: `The CPR number has 9 digits; a leading zero is probably lost. Send the number as a text of ten digits: ${masked(digits)}`,
    da: `CPR-nummeret har 9 cifre; et foranstillet nul er formentlig gået tabt. Send nummeret som en tekst med ti cifre: ${masked(digits)}`,
  };
}

function wrongDate(digits: string): Bilingual {
  const [day, month] = [digits.slice(0, 2), digits.slice(2, 4)];
  return {
    en: `The CPR number does not begin with a date: day ${day}, month ${month}; check that it is typed correctly, and send it with the date of birth first, as DDMMYY`,
    da: `CPR-nummeret begynder ikke med en dato: dag ${day}, måned ${month}; kontrollér, at det er tastet rigtigt, og send det med fødselsdatoen først, som DDMMÅÅ`,
  };
}

const replacement: Bilingual = {
  en: "The CPR number has letters among its last four characters, as a replacement number (eCPR) has; send the citizen's CPR number of ten digits, and leave out a citizen who has none",
  da: 'CPR-nummeret har bogstaver blandt de sidste fire tegn, som et erstatningsnummer (eCPR) har; send borgerens CPR-nummer på ti cifre, og udelad en borger, der ikke har et',
};

/** The corrected form. A CPR number is personal data, and a masked one that is written with a hyphen would hide what was corrected. */
function masked(digits: string): string {
  return `${digits.slice(0, 6)}****`;
}

/** Does the number begin with a day and a month that has it? 29 February counts: the century is not looked at. */
function hasDate(digits: string): boolean {
  const day = Number(digits.slice(0, 2));
  const month = Number(digits.slice(2, 4));
  return day >= 1 && day <= ([31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0);
}
