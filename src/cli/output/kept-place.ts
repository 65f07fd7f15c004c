import { dirname, resolve } from 'node:path';
import { tmpdir } from 'node:os';
import type { Io } from '../io.js';
import { reasonOf } from '../system-error.js';
import { UsageError } from '../usage-error.js';
import type { FormatRequest } from '../validate/validate-options.js';

/** Where results are kept that there is no room for in memory. */
export interface KeptPlace {
  /** Looked up when it is needed, which it seldom is. */
  folder(): string;
  readonly io: Pick<Io, 'onInterrupt'>;
}

/** Beside the first report that goes to a file, where there has to be as much room anyway; otherwise where the system keeps such files. */
export function placeFor(outputs: readonly FormatRequest[], io: Io): KeptPlace {
  const file = outputs.find((output) => output.file !== undefined && !output.file.startsWith('/dev/'))?.file;
  return { folder: () => (file === undefined ? tmpdir() : dirname(resolve(io.cwd, file))), io };
}

/**
 * Reads or writes what is kept.
 * @throws {UsageError} when the disk has no room, or fails
 */
export function inPlace<T>(place: KeptPlace, what: () => T): T {
  try {
    return what();
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    throw new UsageError(`cannot keep the results that the report is made of in ${place.folder()}: ${reasonOf(error)}`);
  }
}
