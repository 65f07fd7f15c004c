import { readFile, stat } from 'node:fs/promises';
import type { Problem } from '../../finding/problem.js';
import { maxBytes } from '../../document/limits.js';

/** A file's content, or why it cannot be had. */
export async function readFileBytes(path: string): Promise<{ readonly bytes: Uint8Array } | { readonly problem: Problem }> {
  try {
    return { bytes: await readFile(path) };
  } catch (error) {
    if (codeOf(error) !== 'ERR_FS_FILE_TOO_LARGE') return { problem: problemOf(error) };
    const { size } = await stat(path);
    return { problem: { id: 'document-too-large', params: { size, limit: maxBytes } } };
  }
}

/** What an error of the file system means to the reader. Other errors are thrown again. */
export function problemOf(error: unknown): Problem {
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
