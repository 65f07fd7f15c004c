import { closeSync, openSync, readSync } from 'node:fs';
import { maxBytes } from '../../document/limits.js';

const lineFeed = 0x0a;
/** How much more is read at a time to find the end of the last line. */
const more = 65_536;

/** The lines of a file that begin between two places, each whole. A line that is longer than any document may be is cut off. */
export function readLinesBetween(path: string, start: number, end: number): Uint8Array {
  const descriptor = openSync(path, 'r');
  try {
    // The byte before tells whether a line begins at the start.
    const from = Math.max(start - 1, 0);
    const bytes = readBytes(descriptor, from, end - from);
    const begin = start === 0 ? 0 : bytes.indexOf(lineFeed) + 1;
    if ((start > 0 && begin === 0) || begin === bytes.length) return new Uint8Array(0);
    return bytes.at(-1) === lineFeed ? bytes.subarray(begin) : withRest(descriptor, bytes.subarray(begin), end);
  } finally {
    closeSync(descriptor);
  }
}

/** So many bytes of a file from a place on, or fewer at its end. */
export function readBytes(descriptor: number, position: number, length: number): Uint8Array {
  const bytes = Buffer.allocUnsafeSlow(length);
  let filled = 0;
  while (filled < length) {
    const read = readSync(descriptor, bytes, filled, length - filled, position + filled);
    if (read === 0) break;
    filled += read;
  }
  return bytes.subarray(0, filled);
}

function withRest(descriptor: number, bytes: Uint8Array, end: number): Uint8Array {
  const pieces = [bytes];
  let length = bytes.length;
  // One byte too many shows that the line is too long.
  while (length <= maxBytes) {
    const piece = readBytes(descriptor, end + length - bytes.length, more);
    const found = piece.indexOf(lineFeed);
    pieces.push(found < 0 ? piece : piece.subarray(0, found + 1));
    if (found >= 0 || piece.length < more) break;
    length += piece.length;
  }
  return Buffer.concat(pieces);
}
