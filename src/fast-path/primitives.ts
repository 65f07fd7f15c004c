import { isCalendarDate } from '../fhir/calendar.js';
import type { Cursor } from '../checks/cursor.js';
import type { LinkedType } from '../checks/linked.js';
import { noChecks, primitiveChecks } from '../checks/primitive-checks.js';
import { maxStringLength } from '../checks/value/text.js';
import type { FastCheck } from '../checks/value-check.js';

/** The fast check of a primitive type: the format and the checks of all its values. Undefined where values have to be walked. */
export function fastPrimitive({
  code,
  format,
  checks,
}: LinkedType): { readonly form: FastCheck; readonly otherwise?: FastCheck } | undefined {
  const others = checks.flatMap(({ fast }) => fast ?? []);
  if (!format || others.length < checks.length) return undefined;
  const scan = scans.get(code);
  // A scan knows the checks that stand on its type, and none that are added to an element.
  const closely: FastCheck = (value, at, typeName) =>
    !(typeof value === 'number' && at.unusualNumbers) && format(value) === undefined && others.every((check) => check(value, at, typeName));
  return scan && checks === (primitiveChecks.get(code) ?? noChecks) ? { form: scan, otherwise: closely } : { form: closely };
}

/**
 * Scans that say of common values at once that their format and the checks of their type find nothing. What they do not take
 * (a tag in a string, a blank in a URI) need not be wrong: a test holds them to the formats and the checks.
 */
const scans: ReadonlyMap<string, FastCheck> = new Map<string, FastCheck>([
  ['boolean', (value) => typeof value === 'boolean'],
  ['string', isPlainText],
  ['markdown', isPlainText],
  ['code', (value) => typeof value === 'string' && value.length <= 256 && isVisible(value)],
  ['id', (value) => typeof value === 'string' && isId(value)],
  ['uri', mayBeUri],
  ['url', mayBeUri],
  ['canonical', mayBeUrl],
  ['date', (value) => typeof value === 'string' && value.length === 10 && isDate(value)],
  ['dateTime', (value) => typeof value === 'string' && (value.length === 10 ? isDate(value) : isMoment(value))],
  ['instant', (value) => typeof value === 'string' && isMoment(value)],
]);

/** Texts of some length without control characters or tags, that do not begin with white space. */
function isPlainText(value: unknown): boolean {
  if (typeof value !== 'string' || value.length === 0 || value.length > maxStringLength || value.charCodeAt(0) <= 0x20) return false;
  for (let i = 0; i < value.length; i++) {
    const char = value.charCodeAt(i);
    if ((char < 0x20 && char !== 0x0a && char !== 0x0d && char !== 0x09) || char === 0x3c) return false;
  }
  return true;
}

/** Texts of ASCII without blanks or tags. */
function isVisible(text: string): boolean {
  if (text.length === 0) return false;
  for (let i = 0; i < text.length; i++) {
    const char = text.charCodeAt(i);
    if (char <= 0x20 || char >= 0x7f || char === 0x3c) return false;
  }
  return true;
}

/** Addresses of HL7 are looked up. */
function mayBeUri(value: unknown, at: Cursor): boolean {
  return mayBeUrl(value, at) && !(value as string).startsWith('http://hl7.org/fhir');
}

function mayBeUrl(value: unknown, at: Cursor): boolean {
  return at.policy.exampleUrls === 'allowed' && isHttpUrl(value);
}

function isHttpUrl(value: unknown): boolean {
  return (
    typeof value === 'string' &&
    value.length <= 2048 &&
    value.startsWith('http') &&
    (value.startsWith('s://', 4) || value.startsWith('://', 4)) &&
    isVisible(value)
  );
}

/** Looked up, since a processor cannot foresee whether the next character is a letter. */
const inId = Uint8Array.from({ length: 128 }, (_, code) => Number(/[A-Za-z0-9\-.]/.test(String.fromCharCode(code))));

function isId(text: string): boolean {
  if (text.length === 0 || text.length > 64) return false;
  for (let i = 0; i < text.length; i++) if (inId[text.charCodeAt(i)] !== 1) return false;
  return true;
}

/** `2026-05-12`, at the beginning of a text. */
function isDate(text: string): boolean {
  if (text.charCodeAt(4) !== 0x2d || text.charCodeAt(7) !== 0x2d) return false;
  const year = digits(text, 0) * 100 + digits(text, 2);
  // NaN where there is something else than digits.
  return isCalendarDate(year, digits(text, 5), digits(text, 8));
}

/** `2026-05-12T20:00:00+02:00` or with Z; what has a fraction or a leap second is looked at closely. */
function isMoment(text: string): boolean {
  const { length } = text;
  if (length !== 20 && length !== 25) return false;
  if (text.charCodeAt(10) !== 0x54 || text.charCodeAt(13) !== 0x3a || text.charCodeAt(16) !== 0x3a) return false;
  if (!isDate(text) || !(digits(text, 11) <= 23 && digits(text, 14) <= 59 && digits(text, 17) <= 59)) return false;
  const zone = text.charCodeAt(19);
  if (length === 20) return zone === 0x5a;
  return (zone === 0x2b || zone === 0x2d) && text.charCodeAt(22) === 0x3a && digits(text, 20) <= 13 && digits(text, 23) <= 59;
}

/** The number that two digits stand for; NaN where they are none. */
function digits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 0x30;
  const ones = text.charCodeAt(at + 1) - 0x30;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NaN;
}
