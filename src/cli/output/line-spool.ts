import { randomBytes } from 'node:crypto';
import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Io } from '../io.js';

/** How much is written and read at a time. In bytes. */
const pieceLength = 1_048_576;
const lineEnd = 10;

/**
 * Values in a file of this process, a line of JSON each, to be read again as often as somebody wants to. Nobody else can
 * read the file, and it has no name as soon as it is open, where the system allows that: however the run ends, nothing is left of it.
 */
export class LineSpool<T> {
  readonly #descriptor: number;
  readonly #remove: () => void;
  #lines: string[] = [];
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

  /** @throws an error of the system when the disk is full */
  add(value: T): void {
    const line = `${JSON.stringify(value)}\n`;
    this.#lines.push(line);
    this.#waiting += line.length;
    if (this.#waiting > pieceLength) this.#flush();
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
    for (let from = 0; from < bytes.length; ) from += writeSync(this.#descriptor, bytes, from);
  }
}
