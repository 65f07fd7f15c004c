import { mask } from '../../finding/mask.js';

/** Longer texts are not codes, ids or addresses that somebody wrote wrongly. */
const longest = 2000;

/** Puts one mistake right; a text that does not have it stays the same. */
export type RepairStep = (text: string) => string;

/** An id is neither a URN nor a reference. */
export const onlyId: RepairStep = (text) =>
  text.slice(Math.max(text.lastIndexOf('/'), text.toLowerCase().startsWith('urn:') ? text.lastIndexOf(':') : -1) + 1);

/** What people get wrong about codes, ids and URIs, and how it is put right: one step, or several in this order. */
const steps: readonly RepairStep[] = [
  (text) => text.trim(),
  (text) => text.replace(/\s+/g, ' '),
  // A GUID as Windows writes it.
  (text) => text.replace(/^(urn:uuid:)?[{(]([^{}()]*)[})]$/i, '$1$2'),
  // The UUID of a urn:uuid is in lower case, and so is the scheme in its canonical form.
  (text) => (/^urn:uuid:/i.test(text) ? text.toLowerCase() : text),
  (text) => text.replace(/^oid:/i, 'urn:oid:'),
];

/** A value that is valid and differs only in blanks, braces, or the letter case of a UUID; undefined where there is none. */
export function repairedText(value: string, isValid: (text: string) => boolean, further: readonly RepairStep[] = []): string | undefined {
  // A part of a CPR number is as private as the whole, and would not be masked.
  if (value.length > longest || mask(value) !== value) return undefined;
  let text = value;
  for (const step of [...steps, ...further]) {
    text = step(text);
    if (text !== value && text !== '' && isValid(text)) return text;
  }
  return undefined;
}
