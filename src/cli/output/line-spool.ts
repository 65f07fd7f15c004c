import { randomBytes } from 'node:crypto';
import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Io } from '../io.js';

/** How much is written and read at a time. In bytes. */
const pieceLength = 1_048_576;
/** How much is read for a single value, which mostly is all of it. In bytes. */
const shortLength = 4096;
const lineEnd = 10;

/**
 * Values in a file of this process, a line of JSON each, to be read again as often as somebody wants to. Nobody else can
 * read the file, and it has no name as soon as it is open, where the system allows that: however the run ends, nothing is left of it.
 */
export class LineSpool<T> {
  readonly #descriptor: number;
  readonly #remove: () => void;
  #lines: string[] = [];
  /** What is written, and what is still to be written. In bytes. */
  #written = 0;
  #waiting = 0;

  /** @throws an error of the system when the folder has no room for it */
  constructor(folder: string, { onInterrupt }: Pick<Io, 'onInterrupt'>) {
    const path = join(folder, `.ltt-${randomBytes(8).toString('hex')}.tmp`);
    this.#descriptor = openSync(path, 'wx+', 0o600);
    const remove = (): void => {
      rmSync(path, { force: true });
    };
    try {
      remove();
      this.#remove = () => undefined;
    } catch {
      // Windows may keep the name until the file is closed.
      const release = onInterrupt(remove);
      this.#remove = () => {
        remove();
        release();
      };
    }
  }

  /**
   * @returns where it is, to be read by itself (at)
   * @throws an error of the system when the disk is full
   */
  add(value: T): number {
    const line = `${JSON.stringify(value)}\n`;
    const place = this.#written + this.#waiting;
    this.#lines.push(line);
    this.#waiting += Buffer.byteLength(line);
    if (this.#waiting > pieceLength) this.#flush();
    return place;
  }

  /** The value at a place. */
  at(place: number): T {
    if (place >= this.#written) this.#flush();
    for (let length = shortLength; ; length *= 4) {
      const piece = Buffer.allocUnsafe(length);
      const read = readSync(this.#descriptor, piece, 0, length, place);
      const end = piece.subarray(0, read).indexOf(lineEnd);
      if (end !== -1) return JSON.parse(piece.toString('utf8', 0, end)) as T;
      if (read < length) throw new RangeError(`no value ends after ${place}`);
    }
  }

  *[Symbol.iterator](): Generator<T> {
    this.#flush();
    const piece = Buffer.allocUnsafe(pieceLength);
    // The beginning of a line whose end was not read yet.
    let begun: Buffer[] = [];
    let position = 0;
    for (let read; (read = readSync(this.#descriptor, piece, 0, pieceLength, position)) > 0; position += read) {
      let start = 0;
      for (let end; (end = piece.subarray(0, read).indexOf(lineEnd, start)) !== -1; start = end + 1) {
        begun.push(piece.subarray(start, end));
        const line = begun.length === 1 ? piece.toString('utf8', start, end) : Buffer.concat(begun).toString();
        begun = [];
        yield JSON.parse(line) as T;
      }
      if (start < read) begun.push(Buffer.from(piece.subarray(start, read)));
    }
  }

  close(): void {
    closeSync(this.#descriptor);
    this.#remove();
  }

  #flush(): void {
    const bytes = Buffer.from(this.#lines.join(''));
    this.#lines = [];
    this.#waiting = 0;
    for (let from = 0; from < bytes.length; ) from += writeSync(this.#descriptor, bytes, from, bytes.length - from, this.#written + from);
    this.#written += bytes.length;
  }
}
