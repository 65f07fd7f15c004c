import { createGunzip, gunzipSync } from 'node:zlib';
import { pipeline, Readable } from 'node:stream';
import { maxBytes } from '../../document/limits.js';
import { isGzip } from '../../document/other-format.js';
import type { Problem } from '../../finding/problem.js';
import { codeOf } from '../sources/read-file.js';

/** What comes through a pipe, unpacked as it comes when it begins as gzip does. */
export async function* unpacked(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]();
  const [head, isOver] = await beginningOf(iterator);
  const all = async function* (): AsyncGenerator<Uint8Array> {
    try {
      if (head.length > 0) yield head;
      if (isOver) return;
      for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
    } finally {
      // Whoever stops reading closes the source as well: an open standard input keeps the process alive.
      await iterator.return?.();
    }
  };
  if (!isGzip(head)) yield* all();
  // An error of either side is thrown where this is read.
  else yield* pipeline(Readable.from(all()), createGunzip(), () => undefined);
}

/** The first bytes, enough to tell the format by, and whether there are no more. */
async function beginningOf(iterator: AsyncIterator<Uint8Array>): Promise<readonly [head: Uint8Array, isOver: boolean]> {
  let head: Uint8Array = new Uint8Array(0);
  while (head.length < 4) {
    const next = await iterator.next();
    if (next.done === true) return [head, true];
    head = head.length === 0 ? next.value : Buffer.concat([head, next.value]);
  }
  return [head, false];
}

/** The content of a file that is gzip-compressed, whatever its name is. */
export function gunzipped(bytes: Uint8Array): { readonly bytes: Uint8Array } | { readonly problem: Problem } {
  try {
    return { bytes: gunzipSync(bytes, { maxOutputLength: maxBytes }) };
  } catch (error) {
    return { problem: archiveProblem(error) };
  }
}

/** What an error of unpacking means to the reader; undefined for another error. */
export function damageOf(error: unknown): Problem | undefined {
  const code = codeOf(error);
  if (code === undefined || !/^Z_|^ERR_BUFFER_TOO_LARGE$/.test(code)) return undefined;
  if (code === 'ERR_BUFFER_TOO_LARGE') return { id: 'document-too-large', params: { size: `> ${maxBytes}`, limit: maxBytes } };
  return {
    id: 'archive-damaged',
    params: {
      reason:
        code === 'Z_BUF_ERROR'
          ? { en: 'it ends too early', da: 'det slutter for tidligt' }
          : { en: 'its data is not valid', da: 'dets data er ikke gyldige' },
    },
  };
}

function archiveProblem(error: unknown): Problem {
  const problem = damageOf(error);
  if (problem === undefined) throw error;
  return problem;
}
