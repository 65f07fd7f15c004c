import type { Problem } from '../finding/problem.js';
import { maxBytes } from './limits.js';
import { Lines } from './lines.js';
import { firstInvalidByte } from './utf8.js';
import { westernText } from './latin1-decoder.js';

export type Decoded = { readonly text: string } | { readonly problem: Problem };

/** Leaves the byte order mark out, and throws on bytes that are no UTF-8. */
const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * The text of a document in UTF-8, with or without a byte order mark, which is not part of the text.
 * Other encodings are a problem at the first byte that shows them.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length > maxBytes) {
    return { problem: { id: 'document-too-large', params: { size: bytes.length, limit: maxBytes } } };
  }
  const wide = wideEncoding(bytes);
  if (wide !== undefined) return { problem: { id: 'encoding-utf16', params: { encoding: wide }, line: 1, column: 1 } };
  try {
    return { text: westernText(bytes) ?? utf8.decode(bytes) };
  } catch (error) {
    const offset = firstInvalidByte(bytes);
    if (offset < 0) throw error;
    return { problem: invalidByte(bytes, offset) };
  }
}

/** UTF-16 or UTF-32, by its byte order mark or by the zero byte that every ASCII letter has in it; undefined for anything else. */
export function wideEncoding(bytes: Uint8Array): string | undefined {
  // By index: to take it apart as a list would make an iterator for each document.
  const [a, b, c, d] = [bytes[0], bytes[1], bytes[2], bytes[3]];
  if ((a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0 && c === 0xfe && d === 0xff)) return 'UTF-32';
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return 'UTF-16';
  if (a === undefined || b === undefined) return undefined;
  return (a === 0) === (b === 0) ? undefined : 'UTF-16';
}

function invalidByte(bytes: Uint8Array, offset: number): Problem {
  const before = utf8.decode(bytes.subarray(0, offset));
  const place = new Lines(before).at(before.length);
  const value = bytes[offset] ?? 0;
  const byte = `0x${value.toString(16).toUpperCase()}`;
  // A letter of Latin-1 stands alone: what follows it is no continuation byte.
  const alone = ((bytes[offset + 1] ?? 0) & 0xc0) !== 0x80;
  return value >= 0xa0 && alone
    ? { id: 'encoding-latin1', params: { byte, character: String.fromCharCode(value) }, ...place }
    : { id: 'encoding-invalid', params: { byte }, ...place };
}
