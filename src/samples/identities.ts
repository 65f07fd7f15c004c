import { passesModulus11 } from '../rules/number/cpr.js';
import { passesVerhoeff } from '../text/verhoeff.js';
import { calendarDate, dayNumber } from '../finding/danish-time.js';

/** The child of the guide's examples, a test person. */
const exampleChild = '0505149996';

/** Children born in these nine years are 5–17 years old whenever a course of treatment takes place. */
const firstBirthday = dayNumber({ year: 2011, month: 1, day: 1 });
const birthdays = 3285;
/** It shares no factor with the number of birthdays, so that each comes once before any comes twice. */
const stride = 97;

/**
 * Identities for a whole series of courses: no two of them are ever the same. They do not depend on chance, so that making a case smaller
 * never makes two of them alike.
 */
export class Identities {
  #uuids = 0;
  #citizens = 0;
  readonly #seed: number;

  /** @param seed another seed gives other identities */
  constructor(seed = 1) {
    this.#seed = seed - 1;
    this.#citizens = (seed - 1) * 613;
  }

  /** A UUID (version 4 by its form). */
  uuid(): string {
    return sampleUuid(++this.#uuids + this.#seed * 0x10_0000);
  }

  /**
   * A CPR number for a made-up child, with a date that exists, of this century. It never passes modulus 11, so it is nobody's. The
   * first ten thousand end in 99.. as those of the official test persons do; the very first is the child of the guide's examples.
   */
  cpr(): string {
    const index = this.#citizens++;
    if (index === 0) return exampleChild;
    const { year, month, day } = calendarDate(firstBirthday + ((index * stride) % birthdays));
    const date = [day, month, year % 100].map((part) => String(part).padStart(2, '0')).join('');
    // Serial numbers from 9994 down, all of this century and none that the example has. Of two in a row one at least fails modulus 11.
    const serial = 9994 - 2 * Math.floor(index / birthdays);
    const last = [serial, serial - 1].find((each) => !passesModulus11(`${date}${each}`)) ?? serial;
    return `${date}${last}`;
  }
}

/** The UUID with a number. Its last eight digits are that number, so that it can be told from all others. */
function sampleUuid(number: number): string {
  const hex = [number, mixed(number), mixed(number + 0x51ed270b), mixed(number ^ 0x2545f491)]
    .map((part) => (part >>> 0).toString(16).padStart(8, '0'))
    .join('');
  return `${hex.slice(8, 16)}-${hex.slice(16, 20)}-4${hex.slice(21, 24)}-a${hex.slice(25, 28)}-${hex.slice(28)}${hex.slice(0, 8)}`;
}

/** Whether an id is one that made-up reports have, whatever their seed. */
export function isSampleId(id: string): boolean {
  return /^[0-9a-f-]{36}$/.test(id) && sampleUuid(Number.parseInt(id.slice(-8), 16)) === id;
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
