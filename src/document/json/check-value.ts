import { checkString } from './check-string.js';
import { foundAt, type ScanResult } from './fault.js';
import { strangeCharacter } from './strange.js';

const words = new Set(['true', 'false', 'null']);

/** Checks the primitive at `offset`; brackets are not its business. The text does not end there. */
export function checkPrimitive(text: string, offset: number): ScanResult {
  const letter = text.charAt(offset);
  if (letter === '"') return checkString(text, offset);
  if (/[-+.\d]/.test(letter)) return checkNumber(text, offset);
  const [word = ''] = /^[\p{L}_$][\p{L}\p{N}_$]*/u.exec(text.slice(offset, offset + 8)) ?? [''];
  if (words.has(word)) return offset + word.length;
  if (word !== '') return { id: 'json-word-unknown', offset, params: { found: foundAt(text, offset) } };
  return strangeCharacter(text, offset) ?? { id: 'json-value-expected', offset, params: { found: foundAt(text, offset) } };
}

/*
 * Character by character: V8's interpreter of regular expressions, which it may choose at any time, has no room to remember the way back
 * through 16 million digits, and throws.
 */
function checkNumber(text: string, offset: number): ScanResult {
  // Everything directly attached to a number was probably meant as part of it.
  let end = offset;
  while (isOfNumberLike(text.charCodeAt(end))) end++;
  return endOfNumber(text, offset) === end ? end : { id: 'json-number', offset, params: { found: foundAt(text, offset) } };
}

const [plus, minus, point, zero, nine, underscore] = ['+', '-', '.', '0', '9', '_'].map((letter) => letter.charCodeAt(0)) as [
  number,
  number,
  number,
  number,
  number,
  number,
];

const isDigit = (code: number): boolean => code >= zero && code <= nine;
/** The letter's code in lower case. */
const lower = (code: number): number => code | 0x20;
const isLetter = (code: number): boolean => lower(code) >= 0x61 && lower(code) <= 0x7a;
const isOfNumberLike = (code: number): boolean =>
  isDigit(code) || isLetter(code) || code === plus || code === minus || code === point || code === underscore;

function afterDigits(text: string, from: number): number {
  let at = from;
  while (isDigit(text.charCodeAt(at))) at++;
  return at;
}

/** The offset after the JSON number at `offset` (RFC 8259, section 6); -1 if there is none. */
function endOfNumber(text: string, offset: number): number {
  const first = text.charCodeAt(offset) === minus ? offset + 1 : offset;
  const whole = text.charCodeAt(first) === zero ? first + 1 : afterDigits(text, first);
  if (whole === first) return -1;
  const fraction = text.charCodeAt(whole) === point ? afterDigits(text, whole + 1) : whole;
  if (fraction === whole + 1) return -1;
  if (lower(text.charCodeAt(fraction)) !== 0x65) return fraction;
  const sign = text.charCodeAt(fraction + 1);
  const exponent = fraction + (sign === plus || sign === minus ? 2 : 1);
  const end = afterDigits(text, exponent);
  return end === exponent ? -1 : end;
}
