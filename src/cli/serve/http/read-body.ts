import type { IncomingMessage } from 'node:http';
import { gunzip } from 'node:zlib';
import { HttpError } from '../../../service/http-error.js';
import type { BodyShare } from './body-budget.js';

/**
 * The body of a request, decompressed.
 * @throws {HttpError} 413 for one that is too large, before or after it is decompressed, 429 when all bodies together are too large,
 *   415 and 400 for what cannot be decompressed
 */
export async function readBody(message: IncomingMessage, limit: number, share: BodyShare): Promise<Uint8Array> {
  const encoding = (message.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  if (encoding !== 'identity' && encoding !== 'gzip' && encoding !== 'x-gzip')
    throw new HttpError(415, 'not-supported', 'Content-Encoding must be gzip, or left out');
  if (Number(message.headers['content-length'] ?? 0) > limit) throw tooLarge(limit);
  const bytes = await received(message, limit, share);
  if (encoding === 'identity' || bytes.length === 0) return bytes;
  const content = await unzipped(bytes, limit);
  share.take(content.length);
  return content;
}

function received(message: IncomingMessage, limit: number, share: BodyShare): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    message.on('data', (chunk: Buffer) => {
      size += chunk.length;
      try {
        if (size > limit) throw tooLarge(limit);
        share.take(chunk.length);
        chunks.push(chunk);
      } catch (error) {
        message.pause();
        reject(error as HttpError);
      }
    });
    // Bytes of their own: to post a piece of a larger buffer to a thread is to copy all of that.
    message.on('end', () => resolve(joined(chunks, size)));
    message.on('error', reject);
    message.on('close', () => reject(new HttpError(400, 'incomplete', 'The request ended before its body did')));
  });
}

function joined(chunks: readonly Buffer[], size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}

/** A small body may hold a large one: it is given up as soon as it passes the limit. */
function unzipped(bytes: Uint8Array, limit: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    gunzip(bytes, { maxOutputLength: limit }, (error, result) => {
      if (error === null) resolve(result);
      else
        reject(
          (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
            ? tooLarge(limit)
            : new HttpError(400, 'invalid', 'The body is not what Content-Encoding says: it cannot be decompressed'),
        );
    });
  });
}

function tooLarge(limit: number): HttpError {
  return new HttpError(413, 'too-long', `The body is larger than ${Math.floor(limit / 1024 / 1024)} MB, the most this server takes`, {
    connection: 'close',
  });
}
