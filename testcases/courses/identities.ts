import { passesModulus11 } from '../../src/rules/number/cpr.js';
import { passesVerhoeff } from '../../src/finding/verhoeff.js';
import { calendarDate, dayNumber } from '../../src/rules/time/danish-time.js';

/** Children born in these nine years are 5–17 years old whenever a course of treatment takes place. */
const firstBirthday = dayNumber({ year: 2011, month: 1, day: 1 });
const birthdays = 3285;
/** It shares no factor with the number of birthdays, so that each comes once before any comes twice. */
const stride = 97;

/** Identities for a whole series of courses: no two of them are ever the same. They do not depend on chance, so that making a case smaller never makes two of them alike. */
export class Identities {
  #uuids = 0;
  #citizens = 0;

  /** A UUID (version 4 by its form). */
  uuid(): string {
    const number = ++this.#uuids;
    const hex = [number, mixed(number), mixed(number + 0x51ed270b), mixed(number ^ 0x2545f491)].map((part) => (part >>> 0).toString(16).padStart(8, '0')).join('');
    return `${hex.slice(8, 16)}-${hex.slice(16, 20)}-4${hex.slice(21, 24)}-a${hex.slice(25, 28)}-${hex.slice(28)}${hex.slice(0, 8)}`;
  }

  /** A CPR number of a child, with a date that exists, of this century; it never passes modulus 11, and so is nobody's. */
  cpr(): string {
    const index = this.#citizens++;
    const { year, month, day } = calendarDate(firstBirthday + ((index * stride) % birthdays));
    const date = [day, month, year % 100].map((part) => String(part).padStart(2, '0')).join('');
    const block = 400 + Math.floor(index / birthdays);
    const last = [0, 1].find((digit) => !passesModulus11(`${date}${block}${digit}`)) ?? 0;
    return `${date}${block}${last}`;
  }
}

/** A SOR id of the form that published ones have: item, name space 1000016, 00 and Verhoeff's check digit. */
export function sorId(item: number): string {
  const start = `${item}100001600`;
  const check = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].find((digit) => passesVerhoeff(`${start}${digit}`)) ?? 0;
  return `${start}${check}`;
}

/** Another number, each from only one (a step of xorshift and a product, which both can be undone). */
function mixed(number: number): number {
  let value = number | 0;
  value = Math.imul(value ^ (value >>> 16), 0x45d9f3b);
  value = Math.imul(value ^ (value >>> 16), 0x45d9f3b);
  return value ^ (value >>> 16);
}
