import { passesVerhoeff } from '../text/verhoeff.js';

/** Where a CPR number is, and how much of it, its date, may be shown. */
export interface IdentifierAt {
  readonly end: number;
  readonly dateEnd: number;
}

type Form = (text: string, start: number, digits: string) => IdentifierAt | undefined;

const dashes = '\\-\\u2010-\\u2015\\u2043\\u2212';
/** Between date and serial number: blanks and up to two signs. */
const between = `\\s{0,8}[${dashes}./\\\\_:+~|;=]{0,2}\\s{0,8}`;
/** Within a date. */
const within = `(?:[${dashes}./\\\\_]\\s?|\\s)`;
/** The last four: digits, perhaps in two groups; or those of a replacement number (X-eCPR, D-eCPR), which have letters. */
const serial = `(?:\\d{4}|\\d{2}[${dashes} ._]\\d{2}|\\d[A-Za-z]{2}\\d)`;
/** Not the beginning of a longer number, a time, or a second date. */
const last = `(?![0-9])(?!:\\d)(?!(?<=(?:19|20)\\d\\d)[${dashes}./]\\d\\d(?!\\d))`;

/** What follows the digits of a number without changing it: 505149996.0. */
const noFraction = /\.0+(?!\d)/y;
const shortSerial = new RegExp(`[ ${dashes}\\u00a0](\\d{3,5})(?!\\d)(?!\\.\\d)`, 'y');
const compactDate = new RegExp(`(\\d{5,8})(?<separator>${between})${serial}${last}`, 'y');
const groupedDate = new RegExp(
  `(\\d{1,2}(?<sign>${within})\\d{1,2}\\k<sign>\\d{2}|\\d{4}${within}?\\d{2}|\\d{2}${within}?\\d{4}|\\d{3}${within}\\d{3})(?<separator>${between})${serial}${last}`,
  'y',
);
const longYear = new RegExp(`(\\d{1,2}(?<sign>${within})\\d{1,2}\\k<sign>\\d{4})(?<separator>${between})${serial}${last}`, 'y');
const yearFirst = new RegExp(`(\\d{4}(?<sign>${within})\\d{2}\\k<sign>\\d{2})(?<separator>${between})${serial}${last}`, 'y');
const replacement = /\d{6}(?:\d[A-Za-z]{2}\d|(?=\w{0,3}[A-Za-z])(?=\w{0,3}\d)[0-9A-Za-z]{4})(?![0-9A-Za-z])/y;
const exponent = /\d\.(\d{8}e\+?0*8|\d{9}e\+?0*9)(?!\d)/iy;

const candidate = new RegExp(
  `\\d{9}|\\d{5,8}${between}(?:\\d{3}|${serial})|(?:\\d{1,4}${within}\\d{1,2}${within}\\d{2,4}|\\d{4}${within}\\d{2}|\\d{2}${within}\\d{4}|\\d{3}${within}\\d{3})${between}${serial}|\\d{6}[\\dA-Za-z]{4}|\\d\\.\\d{8}`,
  'y',
);

/** May a CPR number begin here? Seen at a glance, for nearly all numbers are none. */
export function mayIdentifyAt(text: string, start: number): boolean {
  candidate.lastIndex = start;
  return candidate.test(text);
}

/** The CPR number that begins with this run of digits, in any notation; undefined when none may be one. @param digits the whole run */
export function identifierAt(text: string, start: number, digits: string): IdentifierAt | undefined {
  for (const form of forms) {
    const found = form(text, start, digits);
    if (found !== undefined) return found;
  }
  return undefined;
}

const forms: readonly Form[] = [
  // Without separators: 0505149996, with a digit too few or too many, with a year of four digits, or with zeros before it.
  (text, start, digits) => {
    const date = bareDate(text, start, digits);
    return date === undefined ? undefined : { dateEnd: start + date, end: withFraction(text, start + digits.length) };
  },
  // 050514-9996. One of day and month may be wrong, or a digit be missing: a mistyped number is still somebody's.
  (text, start, digits) => {
    if (digits.length !== 6 || !(hasDay(digits) || hasMonth(digits))) return undefined;
    const match = matchAt(shortSerial, text, start + 6);
    const [whole, rest = ''] = match ?? [];
    if (
      whole === undefined ||
      !(isDate(digits) || (rest.length === 4 && !/^\s/.test(whole)) || (rest.length === 4 && whole.startsWith(' ')))
    )
      return undefined;
    return isDotted(text, start) ? undefined : { dateEnd: start + 6, end: start + 6 + whole.length };
  },
  (text, start, digits) => {
    if (!isDateOf(digits)) return undefined;
    const match = matchAt(compactDate, text, start);
    return match === undefined || match[1] !== digits || isTime(match) || match.groups?.['separator'] === ''
      ? undefined
      : spanOf(match, start);
  },
  (text, start) => {
    const match = matchAt(groupedDate, text, start);
    return match === undefined || !isDate(dayFirst(match[1] ?? '')) || isVersion(text, start, match) || isPlain(match)
      ? undefined
      : spanOf(match, start);
  },
  (text, start) => {
    const match = matchAt(longYear, text, start);
    return match === undefined || !isDateOf(dayFirst(match[1] ?? '')) ? undefined : spanOf(match, start);
  },
  (text, start) => {
    const match = matchAt(yearFirst, text, start);
    return match === undefined || !isYearFirst(digitsOf(match[1] ?? '')) || isTime(match) ? undefined : spanOf(match, start);
  },
  // Replacement numbers have letters among the last four.
  (text, start, digits) => {
    if (isWord(text.charCodeAt(start - 1)) || !isDate(digits)) return undefined;
    const match = matchAt(replacement, text, start);
    return match === undefined ? undefined : { dateEnd: start + 6, end: start + match[0].length };
  },
  (text, start) => {
    const match = matchAt(exponent, text, start);
    if (match === undefined) return undefined;
    const [whole] = match;
    const number = String(Number(whole)).padStart(10, '0');
    return number.length === 10 && isDate(number) ? { dateEnd: start + 6, end: start + whole.length } : undefined;
  },
];

/** How many of the digits of a run without separators are the date of a CPR number, zeros before it included; undefined when it is none. */
function bareDate(text: string, start: number, digits: string): number | undefined {
  const plus = text[start - 1] === '+';
  if (digits.length === 10) {
    // A number below 1 with ten decimals.
    if (/(?:^|[^\d.])0\.$/.test(text.slice(Math.max(start - 3, 0), start))) return undefined;
    if (isDate(digits)) return plus && digits.startsWith('45') ? undefined : 6;
    return (hasDay(digits) || hasMonth(digits)) &&
      !ownNumbers.has(digits) &&
      !plus &&
      !isDotted(text, start + 10, start) &&
      !isInLongWord(text, start, start + 10)
      ? 6
      : undefined;
  }
  if (digits.length < 9 || digits.length > longestRun || plus) return undefined;
  const zeros = /^0*/.exec(digits)?.[0].length ?? 0;
  // Filled up with zeros on the left.
  if (digits.length > 10 && zeros >= digits.length - 10 && isDate(digits.slice(-10))) return digits.length - 4;
  if (digits.length > 12 || isInLongWord(text, start, start + digits.length)) return undefined;
  if (digits.length === 12) {
    if (isDateOf(digits.slice(0, 8))) return 8;
    return isYearFirst(digits) && !isRecentTime(digits.slice(0, 8), digits.slice(8)) ? 8 : undefined;
  }
  // The arcs of an OID have no leading zeros.
  const isArc = /\.\d{1,12}\.$/.test(text.slice(Math.max(start - 14, 0), start));
  if (isArc ? digits.length !== 9 : isDotted(text, start + digits.length, start)) return undefined;
  if (digits.length === 11) return isDate(digits) ? 6 : isDateOf(digits.slice(0, 7)) ? 7 : undefined;
  if (isSnomedConcept(digits)) return undefined;
  return isDate(`0${digits}`) ? 5 : isDate(digits) ? 6 : undefined;
}

/** The bounds of FHIR's integers, which messages name. */
const ownNumbers = new Set(['2147483647', '2147483648']);

/** Zeros on the left fill a number up to this many digits. */
const longestRun = 20;

function withFraction(text: string, end: number): number {
  return end + (matchAt(noFraction, text, end)?.[0].length ?? 0);
}

function spanOf(match: RegExpExecArray, start: number): IdentifierAt {
  return { dateEnd: start + (match[1]?.length ?? 0), end: start + match[0].length };
}

function matchAt(expression: RegExp, text: string, start: number): RegExpExecArray | undefined {
  expression.lastIndex = start;
  return expression.exec(text) ?? undefined;
}

/** Nothing separates anything: another form decides. */
function isPlain([whole]: RegExpExecArray): boolean {
  return /^\d+$/.test(whole);
}

/** 1.2.14.1024 or 10.12.14.10: a version, section or OID, unless day and month have two digits and nothing goes on before or after. */
function isVersion(text: string, start: number, [whole]: RegExpExecArray): boolean {
  if (/[^\d.]/.test(whole)) return false;
  return !/^\d{2}\.?\d{2}\.?\d{2}/.test(whole) || isDotted(text, start + whole.length, start);
}

/** Another number goes before or after, with a dot between. */
function isDotted(text: string, end: number, start = end): boolean {
  return /\d\.$/.test(text.slice(Math.max(start - 2, 0), start)) || /^\.\d*[1-9]/.test(text.slice(end, end + 12));
}

/** The time of day after a date whose year comes first, as programs name files: 20250514-1010. */
function isTime([whole = '', date = '']: RegExpExecArray): boolean {
  const digits = digitsOf(date);
  return digits.length === 8 && isRecentTime(digits, digitsOf(whole.slice(date.length)));
}

/** Reports are of these years; who was born in them is not yet at school. */
function isRecentTime(date: string, time: string): boolean {
  return isYearFirst(date) && !isDayFirst(date) && Number(date.slice(0, 4)) >= 2020 && /^(?:[01]\d|2[0-3])[0-5]\d$/.test(time);
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}

/** The digits of a date with separators; a day or month of one digit gets its zero. */
function dayFirst(date: string): string {
  const parts = date.split(/\D+/);
  return parts.length < 3 ? parts.join('') : parts.map((part) => part.padStart(2, '0')).join('');
}

/** DDMMYY, DDMMYYYY, and the same without the leading zero. */
function isDateOf(digits: string): boolean {
  switch (digits.length) {
    case 5:
    case 7:
      return isDateOf(`0${digits}`);
    case 6:
      return isDate(digits);
    case 8:
      return isDayFirst(digits) || isYearFirst(digits);
    default:
      return false;
  }
}

function isDate(digits: string): boolean {
  return hasDay(digits) && hasMonth(digits);
}

function isDayFirst(digits: string): boolean {
  return isDate(digits) && isYear(digits.slice(4));
}

function isYearFirst(digits: string): boolean {
  return isYear(digits) && isDate(digits.slice(6, 8) + digits.slice(4, 6));
}

/** CPR numbers tell birth years from 1858 to 2057. */
function isYear(digits: string): boolean {
  const year = Number(digits.slice(0, 4));
  return year >= 1858 && year <= 2057;
}

/** 01–31, or with 60 added, as some systems mark replacement numbers. */
function hasDay(date: string): boolean {
  const day = Number(date.slice(0, 2));
  return (day >= 1 && day <= 31) || (day >= 61 && day <= 91);
}

function hasMonth(date: string): boolean {
  const month = Number(date.slice(2, 4));
  return month >= 1 && month <= 12;
}

/** SNOMED CT's concept ids of nine digits are common in FHIR; the partition (00, 10) and the check digit after it tell them. */
function isSnomedConcept(digits: string): boolean {
  return /^[1-9]\d+[01]0\d$/.test(digits) && passesVerhoeff(digits);
}

/** True when the digits are part of a hash, Base64 or the like, which may only happen to have them. */
function isInLongWord(text: string, start: number, end: number): boolean {
  let from = start;
  let to = end;
  while (from > 0 && start - from < 40 && isWord(text.charCodeAt(from - 1))) from--;
  while (to < text.length && to - end < 40 && isWord(text.charCodeAt(to))) to++;
  if (from === start && to === end) return false;
  const word = text.slice(from, to);
  return word.length >= 32 || (word.length >= 12 && /^[0-9a-fA-F]+$/.test(word));
}

function isWord(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}
