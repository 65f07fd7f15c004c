import { fstatSync, statSync, writeSync, type Stats } from 'node:fs';
import { isatty } from 'node:tty';
import { codeOf } from './sources/read-file.js';
import { isSystemError, reasonOf } from './system-error.js';
import { UsageError } from './usage-error.js';
import type { Output } from './io.js';

const names = { 1: 'standard output', 2: 'standard error' } as const;

/**
 * So much is written to a pipe at once, as it has room for. More goes by Node's streams, which wait for a slow reader without stopping
 * everything else. In bytes.
 */
const atOnce = 16_384;

/**
 * Standard output or error of the process. Node's streams are loaded when they are needed: for a few lines in a file or a pipe they take
 * longer than a report.
 */
export function outputTo(descriptor: 1 | 2): Output {
  const isPerson = isTerminal(descriptor);
  let room = isPerson ? 0 : roomIn(descriptor);
  let stream: NodeJS.WriteStream | undefined;
  return {
    isTerminal: isPerson,
    write: async (text) => {
      let bytes = typeof text === 'string' ? Buffer.from(text) : text;
      if (stream === undefined && bytes.length <= room) {
        room -= bytes.length;
        bytes = bytes.subarray(writtenAtOnce(descriptor, bytes));
        if (bytes.length === 0) return;
      }
      await writeTo((stream ??= streamOf(descriptor)), bytes, names[descriptor]);
    },
  };
}

/** Does a person see what is written to it, or write what is read from it? */
export function isTerminal(descriptor: 0 | 1 | 2): boolean {
  const found = process.platform === 'win32' ? undefined : statOf(() => fstatSync(descriptor));
  if (found !== undefined && (!found.isCharacterDevice() || found.rdev === statOf(() => statSync('/dev/null'))?.rdev)) return false;
  return isatty(descriptor);
}

/** How much may be written without waiting: to a file, anything. */
function roomIn(descriptor: 1 | 2): number {
  if (process.platform === 'win32') return 0;
  const found = statOf(() => fstatSync(descriptor));
  return found === undefined ? 0 : found.isFile() ? Infinity : atOnce;
}

/** How many bytes could be written without waiting. A reader who has gone takes any number: there is nobody to complain to. */
function writtenAtOnce(descriptor: 1 | 2, bytes: Uint8Array): number {
  let written = 0;
  try {
    while (written < bytes.length) written += writeSync(descriptor, bytes, written);
  } catch (error) {
    if (isClosedPipe(error)) return bytes.length;
    if (!isSystemError(error)) throw error;
    if (error.code !== 'EAGAIN') throw cannotWrite(names[descriptor], error);
  }
  return written;
}

function streamOf(descriptor: 1 | 2): NodeJS.WriteStream {
  const stream = descriptor === 1 ? process.stdout : process.stderr;
  // Each write hears of its own error; without a listener the stream would end the process as well.
  stream.on('error', () => undefined);
  return stream;
}

function writeTo(stream: NodeJS.WriteStream, bytes: Uint8Array, name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(bytes, (error) => {
      if (error && !isClosedPipe(error)) reject(cannotWrite(name, error));
      else resolve();
    });
  });
}

function cannotWrite(name: string, error: unknown): UsageError {
  return new UsageError(`cannot write to ${name}: ${reasonOf(error)}`);
}

/** The reader has gone, as in `ltt validate … | head`. */
function isClosedPipe(error: unknown): boolean {
  return ['EPIPE', 'ERR_STREAM_DESTROYED'].includes(codeOf(error) ?? '');
}

function statOf(ask: () => Stats): Stats | undefined {
  try {
    return ask();
  } catch {
    return undefined;
  }
}
