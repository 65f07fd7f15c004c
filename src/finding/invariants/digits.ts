import type { Bilingual } from '../message.js';

/** Says how many digits: "9 digits", "1 digit". */
export function digitCount(count: number): Bilingual {
  return { en: `${count} ${count === 1 ? 'digit' : 'digits'}`, da: `${count} ${count === 1 ? 'ciffer' : 'cifre'}` };
}

/**
 * The digits of a number that was written with spaces, hyphens, dots or a country code, as long as it is not longer than such numbers are.
 */
export function digitsOf(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > longestNumber) return undefined;
  return /^(?:DK|SOR|CVR|GLN|EAN)?[\s:]*[\d\s.\-\u2010-\u2015]+$/i.test(value) ? value.replace(/\D/g, '') : undefined;
}

/** True when the value is nothing but digits. */
export function isDigits(value: unknown): value is string {
  return typeof value === 'string' && value.length <= longestNumber && /^\d+$/.test(value);
}

const longestNumber = 40;
