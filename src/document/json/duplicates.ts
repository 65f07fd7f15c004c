import type { Step } from '../../finding/path.js';
import { maxDepth } from '../limits.js';
import { char, isEscaped, isSpace, keyAt, skipSpace, skipString, skipValue } from './scan.js';

/** A property name given again in the same object: its path, and the offset of the second one's opening quote. */
export interface DuplicateKey {
  readonly path: readonly Step[];
  readonly offset: number;
}

/**
 * True when the text may name a property twice; false is certain. `value` is what JSON.parse made of `text`, in which
 * the last of two equal properties replaced the others: then the text has more names than the value has properties.
 * Counting both is several times cheaper than parsing; a string that begins with a colon is the only false alarm.
 */
export function mayHaveDuplicates(text: string, value: unknown): boolean {
  return namesIn(text) !== propertiesIn(value);
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

/** Deeper down, a list of what is still to be counted takes the place of the call stack, which is several times as fast. */
const maxCalls = 64;

function propertiesIn(value: unknown): number {
  const deeper: object[] = [];
  let count = isParent(value) ? propertiesOf(value, 0, deeper) : 0;
  for (let parent = deeper.pop(); parent !== undefined; parent = deeper.pop()) count += propertiesOf(parent, 0, deeper);
  return count;
}

function propertiesOf(parent: object, depth: number, deeper: object[]): number {
  if (depth === maxCalls) {
    deeper.push(parent);
    return 0;
  }
  let count = 0;
  if (Array.isArray(parent)) {
    for (let index = 0; index < parent.length; index++) {
      const item: unknown = parent[index];
      if (isParent(item)) count += propertiesOf(item, depth + 1, deeper);
    }
    return count;
  }
  // Faster than Object.values; what JSON.parse makes has no inherited properties.
  for (const key in parent) {
    count++;
    const item: unknown = (parent as Record<string, unknown>)[key];
    if (isParent(item)) count += propertiesOf(item, depth + 1, deeper);
  }
  return count;
}

function isParent(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

interface Frame {
  /** The names that were given, with whether a repetition was reported; undefined for an array. */
  readonly names: Map<string, boolean> | undefined;
  step: Step;
}

/** The names that an object gives more than once, each once, in the order of the text, down to the depth limit. */
export function duplicateKeys(text: string): DuplicateKey[] {
  const found: DuplicateKey[] = [];
  const stack: Frame[] = [];

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
