import type { Bilingual } from '../../finding/message.js';
import type { Problem } from '../../finding/problem.js';

/** Bytes that can be read anywhere: of a file, or in memory. */
export interface RandomAccess {
  readonly size: number;
  /** This many bytes from a place on, or fewer at the end. */
  read(position: number, length: number): Uint8Array;
}

/** A file in an archive, as the archive's directory has it. */
export interface ZipEntry {
  /** Made harmless: without `..`, drives, and backslashes. */
  readonly name: string;
  readonly encrypted: boolean;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/** Why an archive or a file in it cannot be read. */
export type ZipFailure = { readonly problem: Problem };

/** The end of an archive is looked for in so many bytes: its record, and the longest comment. */
const tail = 65_557;
/** The directory of a hundred thousand files has some ten megabytes. */
const maxDirectory = 67_108_864;
/** An archive may unpack to so many times its size, or to the least where that is more. */
const maxRatio = 200;
const leastLimit = 2 ** 30;

/**
 * The directory of a ZIP archive (PKWARE, APPNOTE 6.3; ZIP64 included), and where the packed bytes of its files are. Decompressing is for
 * those who use it: Node and browsers do it in different ways. Nothing is ever written to disk.
 */
export class ZipDirectory {
  readonly entries: readonly ZipEntry[];
  /** The most that all its files may unpack to. */
  readonly limit: number;
  readonly #from: RandomAccess;

  private constructor(from: RandomAccess, entries: readonly ZipEntry[]) {
    this.#from = from;
    this.entries = entries;
    this.limit = Math.max(leastLimit, from.size * maxRatio);
  }

  static open(from: RandomAccess): ZipDirectory | ZipFailure {
    const directory = findDirectory(from);
    if (directory === undefined || directory.length > maxDirectory || directory.offset + directory.length > from.size)
      return damaged({ en: 'its directory is missing', da: 'dets indholdsfortegnelse mangler' });
    const entries = readDirectory(viewOf(from.read(directory.offset, directory.length)));
    if (entries === undefined) return damaged({ en: 'its directory is not valid', da: 'dets indholdsfortegnelse er ikke gyldig' });
    // Files that share their bytes are how a small archive unpacks to more than any disk holds.
    if (entries.reduce((sum, { packed }) => sum + packed, 0) > from.size)
      return damaged({ en: 'its files overlap', da: 'dets filer overlapper hinanden' });
    return new ZipDirectory(
      from,
      entries.filter(({ name }) => name !== '' && !name.endsWith('/')),
    );
  }

  /** The bytes of a file as they are packed: plain with method 0, deflated with 8. Other methods fail, and so do encrypted files. */
  packed({ encrypted, method, packed, size, offset }: ZipEntry, most: number): Uint8Array | ZipFailure {
    if (encrypted) return { problem: { id: 'archive-encrypted', params: {} } };
    if (size > most || packed > most) return { problem: { id: 'document-too-large', params: { size, limit: most } } };
    if (method !== 0 && method !== 8)
      return damaged({ en: `its compression method ${method} is not known`, da: `dets komprimeringsmetode ${method} kendes ikke` });
    const header = viewOf(this.#from.read(offset, 30));
    if (header.byteLength < 30 || header.getUint32(0, true) !== 0x04034b50)
      return damaged({ en: 'a file in it is missing', da: 'en fil i det mangler' });
    const content = this.#from.read(offset + 30 + header.getUint16(26, true) + header.getUint16(28, true), packed);
    return content.length === packed ? content : wrongContent;
  }
}

function damaged(reason: Bilingual): ZipFailure {
  return { problem: { id: 'archive-damaged', params: { reason } } };
}

/** What is there is not what the directory says. */
export const wrongContent: ZipFailure = damaged({ en: 'a checksum or length is wrong', da: 'en kontrolsum eller længde er forkert' });

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Where the central directory is (4.3.16), also in an archive with ZIP64 (4.3.14, 4.3.15). */
function findDirectory(from: RandomAccess): { readonly offset: number; readonly length: number } | undefined {
  const start = Math.max(0, from.size - tail);
  const end = viewOf(from.read(start, from.size - start));
  for (let at = end.byteLength - 22; at >= 0; at--) {
    if (end.getUint32(at, true) !== 0x06054b50 || end.getUint16(at + 20, true) !== end.byteLength - at - 22) continue;
    const [length, offset] = [end.getUint32(at + 12, true), end.getUint32(at + 16, true)];
    const needs64 = offset === 0xffffffff || length === 0xffffffff;
    if (!needs64) return { offset, length };
    if (at < 20 || end.getUint32(at - 20, true) !== 0x07064b50) return undefined;
    const record = viewOf(from.read(number64(end, at - 12), 56));
    if (record.byteLength < 56 || record.getUint32(0, true) !== 0x06064b50) return undefined;
    return { length: number64(record, 40), offset: number64(record, 48) };
  }
  return undefined;
}

/** The entries of the central directory (4.3.12); undefined when it is not one. */
function readDirectory(directory: DataView): ZipEntry[] | undefined {
  const entries: ZipEntry[] = [];
  let at = 0;
  while (at + 46 <= directory.byteLength && directory.getUint32(at, true) === 0x02014b50) {
    const [nameLength, extraLength, commentLength] = [
      directory.getUint16(at + 28, true),
      directory.getUint16(at + 30, true),
      directory.getUint16(at + 32, true),
    ];
    const next = at + 46 + nameLength + extraLength + commentLength;
    if (next > directory.byteLength) return undefined;
    const [packed, size, offset] = sizesOf(directory, at, at + 46 + nameLength, extraLength);
    const name = new Uint8Array(directory.buffer, directory.byteOffset + at + 46, nameLength);
    entries.push({
      name: harmless(name),
      encrypted: (directory.getUint16(at + 8, true) & 1) !== 0,
      method: directory.getUint16(at + 10, true),
      crc: directory.getUint32(at + 16, true),
      packed,
      size,
      offset,
    });
    at = next;
  }
  return at === directory.byteLength ? entries : undefined;
}

/**
 * Packed size, size and offset; those that take more than four bytes stand in the extra field of ZIP64 (4.5.3), in this order: size,
 * packed, offset.
 */
function sizesOf(
  directory: DataView,
  at: number,
  extraAt: number,
  extraLength: number,
): readonly [packed: number, size: number, offset: number] {
  let [packed, size, offset] = [directory.getUint32(at + 20, true), directory.getUint32(at + 24, true), directory.getUint32(at + 42, true)];
  for (let field = extraAt; field + 4 <= extraAt + extraLength; field += 4 + directory.getUint16(field + 2, true)) {
    if (directory.getUint16(field, true) !== 1) continue;
    let value = field + 4;
    const end = Math.min(extraAt + extraLength, value + directory.getUint16(field + 2, true));
    const take = (short: number): number => {
      if (short !== 0xffffffff || value + 8 > end) return short;
      value += 8;
      return number64(directory, value - 8);
    };
    size = take(size);
    packed = take(packed);
    offset = take(offset);
  }
  return [packed, size, offset];
}

function number64(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}

/** A name is only shown, but reports are read by programs that take it for a path. */
function harmless(bytes: Uint8Array): string {
  let name: string;
  try {
    name = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    name = new TextDecoder('latin1').decode(bytes);
  }
  const slashes = name.replaceAll('\\', '/').replace(/^[A-Za-z]:/, '');
  const parts = slashes.split('/').filter((part) => part !== '' && part !== '.' && part !== '..');
  return parts.join('/') + (slashes.endsWith('/') ? '/' : '');
}
