import { isZip } from '../../document/other-format.js';
import { wrongContent, ZipDirectory, type ZipEntry, type ZipFailure } from '../../document/zip/zip-directory.js';
import type { Problem } from '../../finding/problem.js';
import { crc32 } from '../../text/crc32.js';

/** A file of an archive. */
export interface ZippedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file, or why it could not be read. */
export type Unzipped = ZippedFile | { readonly name: string; readonly problem: Problem };

/** So much is taken out of an archive at most, in bytes, and so many files: a page holds all of it in memory. */
const mostBytes = 500_000_000;
const mostFiles = 20_000;

/**
 * The files of a ZIP archive that are wanted, each with its name behind the archive's. What cannot be read is told at its own name, and
 * archives within archives are not opened, so that nothing unpacks to more than the limit.
 * @param limits for tests
 */
export async function unzip(
  name: string,
  archive: Uint8Array,
  wanted: (name: string) => boolean,
  { bytes: most, files: mostOfThem } = { bytes: mostBytes, files: mostFiles },
): Promise<Unzipped[]> {
  const directory = ZipDirectory.open({
    size: archive.length,
    read: (position, length) => archive.subarray(position, position + length),
  });
  if ('problem' in directory) return [{ name, problem: directory.problem }];
  const entries = directory.entries.filter((entry) => wanted(entry.name));
  const tooLarge: Unzipped = { name, problem: { id: 'archive-too-large', params: { limit: most } } };
  if (entries.length > mostOfThem) return [tooLarge];
  const files: Unzipped[] = [];
  let left = most;
  for (const entry of entries) {
    if (entry.size > left) return [...files, tooLarge];
    const content = await contentOf(directory, entry, left);
    if ('problem' in content) files.push({ name: `${name}/${entry.name}`, problem: content.problem });
    else if (isZip(content)) files.push({ name: `${name}/${entry.name}`, problem: { id: 'archive-nested', params: {} } });
    else files.push({ name: `${name}/${entry.name}`, bytes: content });
    left -= entry.size;
  }
  return files;
}

/** What the directory says of size and checksum must be so: it is what the limit is reckoned with. */
async function contentOf(directory: ZipDirectory, entry: ZipEntry, most: number): Promise<Uint8Array | ZipFailure> {
  const packed = directory.packed(entry, most);
  if ('problem' in packed) return packed;
  const bytes = entry.method === 0 ? packed.slice() : await inflated(packed, 'deflate-raw', entry.size).catch(() => undefined);
  return bytes !== undefined && bytes.length === entry.size && crc32(bytes) === entry.crc ? bytes : wrongContent;
}

/**
 * Decompresses, up to a limit.
 * @throws {RangeError} for what is not compressed like that, or unpacks to more
 */
export async function inflated(packed: Uint8Array, form: 'deflate-raw' | 'gzip', most = mostBytes): Promise<Uint8Array> {
  const stream = new Blob([packed.slice()]).stream().pipeThrough(new DecompressionStream(form));
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    const reader = (stream as ReadableStream<Uint8Array>).getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      size += part.value.length;
      if (size > most) {
        await reader.cancel();
        throw new RangeError('it unpacks to more than is allowed');
      }
      chunks.push(part.value);
    }
  } catch (error) {
    if (error instanceof RangeError) throw error;
    throw new RangeError('it is damaged');
  }
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}
