import { closeSync, openSync, readSync } from 'node:fs';
import { maxBytes } from '../../document/limits.js';

const lineFeed = 0x0a;
/** How much more is read at a time to find the end of the last line. */
const more = 65_536;
/** Memory that was needed for a line of more than this is not kept. In bytes. */
const large = 4_194_304;

/** Reads stretches of files, one after another, into the same memory. */
export class StretchReader {
  #memory = Buffer.alloc(0);
  #filled = 0;

  /**
   * The lines of a file that begin between two places, each whole. A line that is longer than any document may be is cut off.
   * @returns bytes that are overwritten when more are read
   */
  read(path: string, start: number, end: number): Uint8Array {
    if (this.#memory.length > large) this.#memory = Buffer.alloc(0);
    this.#filled = 0;
    const descriptor = openSync(path, 'r');
    try {
      // The byte before tells whether a line begins at the start.
      const from = Math.max(start - 1, 0);
      const all = this.#readOn(descriptor, from, end - from, more);
      const begin = start === 0 ? 0 : all.indexOf(lineFeed) + 1;
      if ((start > 0 && begin === 0) || begin === all.length) return new Uint8Array(0);
      // The memory may be another one when the end is known.
      const last = this.#endOfLine(descriptor, from, begin);
      return this.#memory.subarray(begin, last);
    } finally {
      closeSync(descriptor);
    }
  }

  /** Reads until the last line is whole, and tells where it ends. */
  #endOfLine(descriptor: number, from: number, begin: number): number {
    if (this.#memory[this.#filled - 1] === lineFeed) return this.#filled;
    // One byte too many shows that the line is too long.
    while (this.#filled - begin <= maxBytes) {
      const before = this.#filled;
      const piece = this.#readOn(descriptor, from + before, more, more);
      const found = piece.indexOf(lineFeed);
      if (found >= 0) return before + found + 1;
      if (piece.length < more) break;
    }
    return this.#filled;
  }

  /** Reads up to so many bytes behind those that are there. @param spare how much room is made for what may follow */
  #readOn(descriptor: number, position: number, length: number, spare: number): Uint8Array {
    const before = this.#filled;
    if (this.#memory.length < before + length) {
      const grown = Buffer.allocUnsafeSlow(Math.max(before + length + spare, before * 2));
      this.#memory.copy(grown, 0, 0, before);
      this.#memory = grown;
    }
    this.#filled += readInto(descriptor, this.#memory.subarray(before, before + length), position);
    return this.#memory.subarray(before, this.#filled);
  }
}

/** This many bytes of a file from a place on, or fewer at its end. */
export function readBytes(descriptor: number, position: number, length: number): Uint8Array {
  const bytes = Buffer.allocUnsafeSlow(length);
  return bytes.subarray(0, readInto(descriptor, bytes, position));
}

/** Fills the bytes as far as the file goes; how many there were. */
function readInto(descriptor: number, bytes: Uint8Array, position: number): number {
  let filled = 0;
  while (filled < bytes.length) {
    const read = readSync(descriptor, bytes, filled, bytes.length - filled, position + filled);
    if (read === 0) break;
    filled += read;
  }
  return filled;
}
