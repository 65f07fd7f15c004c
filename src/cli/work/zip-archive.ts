import { crc32, inflateRawSync } from 'node:zlib';
import { maxBytes } from '../../document/limits.js';
import { wrongContent, ZipDirectory, type RandomAccess, type ZipEntry, type ZipFailure } from '../../document/zip/zip-directory.js';
import { damageOf } from './unpack.js';

/**
 * Reads ZIP archives with Node's own zlib: methods stored and deflated. Lengths and checksums are verified, and encrypted files are told
 * apart, which small libraries do not do.
 */
export class ZipArchive {
  readonly #directory: ZipDirectory;

  private constructor(directory: ZipDirectory) {
    this.#directory = directory;
  }

  static open(from: RandomAccess): ZipArchive | ZipFailure {
    const directory = ZipDirectory.open(from);
    return 'problem' in directory ? directory : new ZipArchive(directory);
  }

  get entries(): readonly ZipEntry[] {
    return this.#directory.entries;
  }

  /** The most that all its files may unpack to. */
  get limit(): number {
    return this.#directory.limit;
  }

  /** The content of one of its files. */
  read(entry: ZipEntry): { readonly bytes: Uint8Array } | ZipFailure {
    const { method, size, crc } = entry;
    const content = this.#directory.packed(entry, maxBytes);
    if ('problem' in content) return content;
    try {
      const bytes = method === 0 ? content : inflateRawSync(content, { maxOutputLength: Math.max(size, 1) });
      return bytes.length === size && crc32(bytes) === crc ? { bytes } : wrongContent;
    } catch (error) {
      if (damageOf(error) === undefined) throw error;
      return wrongContent;
    }
  }
}
