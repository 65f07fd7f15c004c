import type { Bilingual } from '../../finding/message.js';

/** What JSON has for the primitive types that are not strings. */
export const trueOrFalse: Bilingual = { en: 'true or false', da: 'true eller false' };
export const wholeNumber: Bilingual = { en: 'a whole number', da: 'et helt tal' };
export const aNumber: Bilingual = { en: 'a number', da: 'et tal' };

const booleans: ReadonlyMap<unknown, boolean> = new Map<unknown, boolean>([
  ['true', true],
  ['ja', true],
  ['yes', true],
  ['sand', true],
  ['1', true],
  [1, true],
  ['false', false],
  ['nej', false],
  ['no', false],
  ['falsk', false],
  ['0', false],
  [0, false],
]);

/** A CPR number that begins with a zero has nine digits left when it was written as a number. */
const cprWithoutZero = 9;

/** JSON's numbers, short enough that none loses digits when it is read. */
const numberText = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?$/;

/**
 * The same value as the JSON type that is expected. Undefined where there is none, or where digits may be lost: a
 * number with a leading zero, such as a CPR number, is no longer itself when it was written as a number.
 */
export function convertedValue(expected: Bilingual, value: unknown): string | number | boolean | undefined {
  if (expected === trueOrFalse) return booleans.get(typeof value === 'string' ? value.trim().toLowerCase() : value);
  if (expected === wholeNumber || expected === aNumber) {
    if (typeof value !== 'string' || value.length > 32 || !numberText.test(value.trim())) return undefined;
    const number = Number(value);
    return expected === aNumber || Number.isInteger(number) ? number : undefined;
  }
  if (typeof value === 'boolean') return String(value);
  return typeof value === 'number' && Number.isSafeInteger(value) && String(value).length !== cprWithoutZero ? String(value) : undefined;
}
