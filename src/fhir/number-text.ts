import type { Step } from './path.js';

/**
 * Where objects and arrays keep how their numbers are written, for those that JavaScript would write in another way: 19.00, 1e3, 1e400.
 * A symbol is neither enumerated nor copied, so that whoever does not ask for it sees plain JSON.
 */
const written = Symbol('how numbers are written');

interface Holder {
  [written]?: Map<Step, string>;
}

/** True for the text that JavaScript itself writes for the number that it stands for. */
export function isUsualNumber(text: string): boolean {
  return String(Number(text)) === text;
}

/** Keeps how the number under this key of an object, or at this index of an array, is written. */
export function keepNumberText(parent: object, key: Step, text: string): void {
  textsOf(parent).set(key, text);
}

/** How that number is written in the document; undefined where that is as JavaScript writes it, or is not known. */
export function numberText(parent: unknown, key: Step): string | undefined {
  return typeof parent === 'object' && parent !== null ? (parent as Holder)[written]?.get(key) : undefined;
}

/** Notes of a whole document that some of its numbers have a text that is kept. */
export function markUnusualNumbers(root: object): void {
  textsOf(root);
}

/** True for a document in which some numbers have a text that is kept. */
export function hasUnusualNumbers(root: object): boolean {
  return (root as Holder)[written] !== undefined;
}

function textsOf(parent: Holder): Map<Step, string> {
  const known = parent[written];
  if (known !== undefined) return known;
  const texts = new Map<Step, string>();
  Object.defineProperty(parent, written, { value: texts });
  return texts;
}
