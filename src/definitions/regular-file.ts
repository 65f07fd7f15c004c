import { closeSync, constants, fstatSync, openSync, readFileSync, statSync, type Stats } from 'node:fs';

/** What a file is that is not a regular one, in both languages. */
export interface SpecialFile {
  readonly en: string;
  readonly da: string;
}

const socket: SpecialFile = { en: 'it is a socket, not a file', da: 'det er en socket og ikke en fil' };

/**
 * What a pipe, device or socket is called; undefined for a regular file. Reading one may wait for ever, or give data without end,
 * so that it is read only when the user names it.
 */
export function specialFile(stats: Stats): SpecialFile | undefined {
  if (stats.isFile()) return undefined;
  if (stats.isFIFO()) return { en: 'it is a pipe, not a file', da: 'det er en pipe og ikke en fil' };
  if (stats.isSocket()) return socket;
  if (stats.isDirectory()) return { en: 'it is a folder, not a file', da: 'det er en mappe og ikke en fil' };
  return { en: 'it is a device, not a file', da: 'det er en enhed og ikke en fil' };
}

/** The path does not lead to a regular file. */
export class SpecialFileError extends Error {
  readonly file: SpecialFile;

  constructor(file: SpecialFile) {
    super(file.en);
    this.file = file;
  }
}

/**
 * Opens a regular file for reading. A pipe at which nobody writes does not block, and what the path leads to is checked after
 * it was opened, so that it cannot be exchanged meanwhile.
 * @throws {SpecialFileError} for everything else
 */
export function openRegularFile(path: string): { readonly descriptor: number; readonly size: number } {
  const descriptor = open(path);
  try {
    const stats = fstatSync(descriptor);
    const special = specialFile(stats);
    if (special !== undefined) throw new SpecialFileError(special);
    return { descriptor, size: stats.size };
  } catch (error) {
    closeSync(descriptor);
    throw error;
  }
}

function open(path: string): number {
  try {
    // Windows has no such flag, and no such files.
    return openSync(path, constants.O_RDONLY | ((constants.O_NONBLOCK as number | undefined) ?? 0));
  } catch (error) {
    // A socket cannot be opened at all, and the system's reason for that (ENXIO) tells nobody what it is.
    throw statSync(path, { throwIfNoEntry: false })?.isSocket() === true ? new SpecialFileError(socket) : error;
  }
}

/**
 * The content of a regular file.
 * @param most how many bytes it may have
 * @throws {SpecialFileError} for a pipe, device or socket
 */
export function readRegularFile(path: string, most = Number.POSITIVE_INFINITY): Buffer {
  const { descriptor, size } = openRegularFile(path);
  try {
    if (size > most) throw new Error(`the file is ${size} bytes; at most ${most} are read`);
    return readFileSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
