/**
 * Steps over JSON text that JSON.parse has accepted: nothing is checked again. Each function takes an offset and returns
 * the offset after what it stepped over. None recurses, so depth does not matter.
 */

/** The characters of JSON's structure, by char code. */
export const char = {
  space: 0x20,
  quote: 0x22,
  comma: 0x2c,
  colon: 0x3a,
  openArray: 0x5b,
  backslash: 0x5c,
  closeArray: 0x5d,
  openObject: 0x7b,
  closeObject: 0x7d,
} as const;

/** True for the four characters that JSON allows between tokens. */
export function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

export function skipSpace(text: string, offset: number): number {
  let index = offset;
  while (isSpace(text.charCodeAt(index))) index++;
  return index;
}

/** The offset after the closing quote of the string that opens at `offset`. */
export function skipString(text: string, offset: number): number {
  let quote = text.indexOf('"', offset + 1);
  while (isEscaped(text, quote)) quote = text.indexOf('"', quote + 1);
  return quote + 1;
}

/** True when an odd number of backslashes stands before the character at `offset`. */
export function isEscaped(text: string, offset: number): boolean {
  let index = offset - 1;
  while (text.charCodeAt(index) === char.backslash) index--;
  return (offset - index) % 2 === 0;
}

/** The offset after the value that begins at `offset`. */
export function skipValue(text: string, offset: number): number {
  const first = text.charCodeAt(offset);
  if (first === char.quote) return skipString(text, offset);
  if (first !== char.openObject && first !== char.openArray) return skipWord(text, offset);
  let depth = 0;
  let index = offset;
  do {
    const code = text.charCodeAt(index);
    if (code === char.quote) {
      index = skipString(text, index);
      continue;
    }
    // Most of what stands between strings is space, and comes before the brackets.
    if (code >= char.openArray) {
      if (code === char.openObject || code === char.openArray) depth++;
      else if (code === char.closeObject || code === char.closeArray) depth--;
    }
    index++;
  } while (depth > 0);
  return index;
}

/** The property name whose quotes stand at `start` and just before `end`. */
export function keyAt(text: string, start: number, end: number): string {
  const raw = text.slice(start + 1, end - 1);
  return raw.includes('\\') ? String(JSON.parse(`"${raw}"`)) : raw;
}

/** Over a number, true, false or null. */
function skipWord(text: string, offset: number): number {
  let index = offset;
  while (index < text.length) {
    const code = text.charCodeAt(index);
    if (code === char.comma || code === char.closeObject || code === char.closeArray || isSpace(code)) break;
    index++;
  }
  return index;
}
