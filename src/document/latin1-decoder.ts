// Danish texts are of letters that take one byte or two in UTF-8. They are turned into text several times as fast as by
// TextDecoder, where there is a Buffer to do it with: a large run spends more time on that than on any of its checks.

/** Of Node; browsers have none. */
const { Buffer: Memory } = globalThis as { readonly Buffer?: BufferConstructor };

/** Shorter and longer texts are left to TextDecoder. In bytes. */
const shortest = 8;
const longest = 1_048_576;

/** Where texts are put together. */
let scratch: Buffer | undefined;

/** The text, if it is UTF-8 with no letters beyond ÿ (U+00FF); undefined when it is something else, or there is no fast way here. */
export function westernText(bytes: Uint8Array): string | undefined {
  if (Memory === undefined || bytes.length < shortest || bytes.length > longest) return undefined;
  if (scratch === undefined || scratch.length < bytes.length) scratch = Memory.allocUnsafeSlow(Math.min(2 * bytes.length, longest));
  const { length } = bytes;
  const start = (4 - (bytes.byteOffset & 3)) & 3;
  const words = new Int32Array(bytes.buffer, bytes.byteOffset + start, (length - start) >> 2);
  let written = 0;
  let from = 0;
  for (let index = nextBeyondAscii(bytes, words, start, 0); index < length; index = nextBeyondAscii(bytes, words, start, from)) {
    const lead = bytes[index];
    const next = bytes[index + 1];
    if ((lead !== 0xc2 && lead !== 0xc3) || next === undefined || (next & 0xc0) !== 0x80) return undefined;
    scratch.set(bytes.subarray(from, index), written);
    written += index - from;
    scratch[written++] = ((lead & 0x03) << 6) | (next & 0x3f);
    from = index + 2;
  }
  scratch.set(from === 0 ? bytes : bytes.subarray(from), written);
  return scratch.toString('latin1', 0, written + length - from);
}

/**
 * The place of the next byte that is no ASCII, or the end.
 * @param words the same bytes four at a time, from `start` on
 */
function nextBeyondAscii(bytes: Uint8Array, words: Int32Array, start: number, from: number): number {
  let index = from;
  for (; index < bytes.length && ((index - start) & 3) !== 0; index++) if (isBeyondAscii(bytes[index])) return index;
  if (index >= bytes.length) return index;
  let word = (index - start) >> 2;
  while (word < words.length && ((words[word] ?? 0) & 0x80808080) === 0) word++;
  index = start + 4 * word;
  while (index < bytes.length && !isBeyondAscii(bytes[index])) index++;
  return index;
}

function isBeyondAscii(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x80;
}
