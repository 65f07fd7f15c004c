import { closeSync, readFileSync } from 'node:fs';
import type { Problem } from '../../finding/problem.js';
import { openRegularFile, SpecialFileError } from '../../definitions/regular-file.js';
import { maxBytes } from '../../document/limits.js';

/** A regular file's content, or why it cannot be had. */
export function readFileBytes(path: string): { readonly bytes: Uint8Array } | { readonly problem: Problem } {
  let descriptor: number | undefined;
  let size = 0;
  try {
    ({ descriptor, size } = openRegularFile(path));
    return { bytes: readFileSync(descriptor) };
  } catch (error) {
    return {
      problem:
        codeOf(error) === 'ERR_FS_FILE_TOO_LARGE' ? { id: 'document-too-large', params: { size, limit: maxBytes } } : problemOf(error),
    };
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/** What an error of the file system means to the reader. Other errors are thrown again. */
export function problemOf(error: unknown): Problem {
  if (error instanceof SpecialFileError) return { id: 'file-unreadable', params: { reason: error.file } };
  const code = codeOf(error);
  if (code === undefined) throw error;
  // ENOTDIR: a file stands where the path has a folder.
  return code === 'ENOENT' || code === 'ENOTDIR'
    ? { id: 'file-missing', params: { hint: '' } }
    : { id: 'file-unreadable', params: { reason: code } };
}

/** The code that Node gives an error of the system. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
