import type { Step } from '../../fhir/path.js';
import { maxDepth } from '../limits.js';
import { char, isEscaped, isSpace, keyAt, skipSpace, skipString, skipValue } from './scan.js';

/** A property name given again in the same object: its path, and the offset of the second one's opening quote. */
export interface DuplicateKey {
  readonly path: readonly Step[];
  readonly offset: number;
}

/**
 * True when the text may name a property twice; false is certain. `size` is that of what JSON.parse made of `text`, in which
 * the last of two equal properties replaced the others: then the text is longer than what the value needs, and has more names
 * than the value has properties. Both together are several times cheaper than parsing; a string that begins with a colon is the
 * only false alarm.
 */
export function mayHaveDuplicates(text: string, size: Size): boolean {
  return text.length !== size.length && namesIn(text) !== size.properties;
}

/** How many property names the text has: quotes that are not escaped, followed by a colon. */
function namesIn(text: string): number {
  let count = 0;
  for (let colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
    let before = colon - 1;
    let code = text.charCodeAt(before);
    // Most colons stand right after a quote, with no backslash before it, or within a value.
    while (code <= char.space && isSpace(code)) code = text.charCodeAt(--before);
    if (code === char.quote && (text.charCodeAt(before - 1) !== char.backslash || !isEscaped(text, before))) count++;
  }
  return count;
}

/** What a value is made of. */
export interface Size {
  /** Of all its objects. */
  properties: number;
  /** The least number of characters that it takes to write it: without spaces and escapes. */
  length: number;
  /** Of all that is a number. */
  numbers: number;
}

/** Deeper down, a list of what is still to be counted takes the place of the call stack, which is several times as fast. */
const maxCalls = 64;

/** The size of what JSON.parse made of a text. */
export function sizeOf(value: unknown): Size {
  const size: Size = { properties: 0, length: 0, numbers: 0 };
  const deeper: object[] = [];
  size.length = lengthOf(value, size, 0, deeper);
  for (let parent = deeper.pop(); parent !== undefined; parent = deeper.pop()) size.length += lengthOf(parent, size, 0, deeper);
  return size;
}

/** The length of a value; its properties are added to `size`. */
function lengthOf(value: unknown, size: Size, depth: number, deeper: object[]): number {
  if (typeof value === 'string') return value.length + 2;
  if (typeof value === 'boolean') return value ? 4 : 5;
  if (typeof value === 'number') {
    size.numbers++;
    return digitsOf(value);
  }
  if (typeof value !== 'object' || value === null) return 4;
  if (depth === maxCalls) {
    deeper.push(value);
    return 0;
  }
  let length = 1;
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) {
      const item: unknown = value[index];
      length += 1 + (typeof item === 'string' ? item.length + 2 : lengthOf(item, size, depth + 1, deeper));
    }
  } else {
    let count = 0;
    // Faster than Object.values; what JSON.parse makes has no inherited properties.
    for (const key in value) {
      count++;
      const item: unknown = (value as Record<string, unknown>)[key];
      length += key.length + 4 + (typeof item === 'string' ? item.length + 2 : lengthOf(item, size, depth + 1, deeper));
    }
    size.properties += count;
  }
  return length === 1 ? 2 : length;
}

/** With an exponent, numbers of more than three digits may be written in fewer. */
function digitsOf(number: number): number {
  return number >= 10 && number < 1000 && Number.isInteger(number) ? (number < 100 ? 2 : 3) : 1;
}

interface OpenContainer {
  /** The names that were given, with whether a repetition was reported; undefined for an array. */
  readonly names: Map<string, boolean> | undefined;
  step: Step;
}

/** The names that an object gives more than once, each once, in the order of the text, down to the depth limit. */
export function duplicateKeys(text: string): DuplicateKey[] {
  const found: DuplicateKey[] = [];
  const stack: OpenContainer[] = [];

  const enter = (offset: number): number => {
    const first = text.charCodeAt(offset);
    if ((first !== char.openObject && first !== char.openArray) || stack.length >= maxDepth) return skipValue(text, offset);
    stack.push({ names: first === char.openObject ? new Map() : undefined, step: -1 });
    return offset + 1;
  };

  let offset = enter(skipSpace(text, 0));
  for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
    offset = skipSpace(text, offset);
    const code = text.charCodeAt(offset);
    if (code === char.comma) {
      offset++;
    } else if (code === char.closeObject || code === char.closeArray) {
      stack.pop();
      offset++;
    } else if (frame.names === undefined) {
      frame.step = Number(frame.step) + 1;
      offset = enter(offset);
    } else {
      const end = skipString(text, offset);
      frame.step = keyAt(text, offset, end);
      const reported = frame.names.get(frame.step);
      if (reported === false) found.push({ path: stack.map(({ step }) => step), offset });
      frame.names.set(frame.step, reported !== undefined);
      offset = enter(skipSpace(text, skipSpace(text, end) + 1));
    }
  }
  return found;
}
