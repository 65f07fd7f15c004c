import type { Stretch } from './job.js';

/** A file that is read in stretches. */
export interface LongFile {
  readonly file: string;
  readonly path: string;
  readonly size: number;
  readonly hash?: string;
}

/** How many stretches of a length a file has. */
export function stretchCount({ size }: LongFile, length: number): number {
  return Math.ceil(size / length);
}

/**
 * Cuts a file into stretches. Each reader counts the lines of its stretch before it looks at them, and tells the next
 * where it begins: the threads share the board, and nobody reads the file twice.
 */
export function* stretchesOf(file: LongFile, length: number): Generator<Stretch> {
  const { size } = file;
  const count = stretchCount(file, length);
  const firstLines = new Int32Array(new SharedArrayBuffer((count + 1) * Int32Array.BYTES_PER_ELEMENT));
  firstLines[0] = 1;
  for (let index = 0; index < count; index++) {
    yield { ...file, start: index * length, end: Math.min((index + 1) * length, size), index, firstLines };
  }
}

/**
 * The number of the stretch's first line. Waits for whoever counts the stretch before it; they are given out in order, and
 * counting is the first thing that is done with one, so it never takes long.
 * @param lines how many lines this stretch has
 */
export function firstLineOf({ index, firstLines }: Stretch, lines: number): number {
  Atomics.wait(firstLines, index, 0);
  const first = Atomics.load(firstLines, index);
  Atomics.store(firstLines, index + 1, first + lines);
  Atomics.notify(firstLines, index + 1);
  return first;
}
