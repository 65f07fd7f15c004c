import { closeSync, readFileSync } from 'node:fs';
import { openRegularFile } from '../../definitions/regular-file.js';
import { maxBytes } from '../../document/limits.js';
import { beginsWithLines } from '../../document/read-documents.js';
import type { Problem } from '../../finding/problem.js';
import { codeOf, problemOf } from '../sources/read-file.js';
import type { FileToRead } from './job.js';
import { isZip } from '../../document/other-format.js';
import { readBytes } from './read-stretch.js';
import type { RandomAccess } from '../../document/zip/zip-directory.js';

/** A file of lines that is longer than this is cut into stretches; shorter ones are read as a whole. In bytes. */
export const longFile = 4_194_304;
/** How much of a long file is looked at to see whether it has a document on each line: more when that is not enough. */
const heads = [1_048_576, 33_554_432] as const;

/** An archive that is open until it is closed: its files are read one by one, because all of them may not fit into memory. */
export class ArchiveFile implements RandomAccess {
  readonly size: number;
  readonly #descriptor: number;

  constructor(descriptor: number, size: number) {
    this.#descriptor = descriptor;
    this.size = size;
  }

  read(position: number, length: number): Uint8Array {
    return readBytes(this.#descriptor, position, Math.max(0, Math.min(length, this.size - position)));
  }

  close(): void {
    closeSync(this.#descriptor);
  }
}

/**
 * A file's content; or the archive that it is; or how long it is, when it has a document on each line and is long; or why it cannot be had.
 */
export function openFile({
  file,
  path,
}: FileToRead):
  | { readonly bytes: Uint8Array }
  | { readonly archive: ArchiveFile }
  | { readonly size: number }
  | { readonly problem: Problem } {
  let descriptor: number | undefined;
  let size = 0;
  try {
    ({ descriptor, size } = openRegularFile(path));
    if (isZip(readBytes(descriptor, 0, 4))) {
      const archive = new ArchiveFile(descriptor, size);
      descriptor = undefined;
      return { archive };
    }
    if (size > longFile && hasLines(file, descriptor, size)) return { size };
    return { bytes: readFileSync(descriptor) };
  } catch (error) {
    if (codeOf(error) !== 'ERR_FS_FILE_TOO_LARGE' || descriptor === undefined) return { problem: problemOf(error) };
    return { problem: { id: 'document-too-large', params: { size, limit: maxBytes } } };
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

function hasLines(file: string, descriptor: number, size: number): boolean {
  for (const length of heads) {
    const known = beginsWithLines(file, readBytes(descriptor, 0, Math.min(length, size)));
    if (known !== undefined) return known;
    if (length >= size) return false;
  }
  return false;
}
