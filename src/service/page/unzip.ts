/** A file of an archive. */
export interface ZippedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** So much is taken out of an archive at most, in bytes, and so many files. */
const mostBytes = 500_000_000;
const mostFiles = 20_000;

const endSignature = 0x06_05_4b_50;
const entrySignature = 0x02_01_4b_50;

/** Whether bytes begin as a ZIP archive does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/**
 * The files of a ZIP archive (APPNOTE 6.3), by its central directory; folders are left out.
 * @throws {RangeError} for an archive that is damaged, encrypted or too large
 */
export async function unzip(archive: Uint8Array): Promise<ZippedFile[]> {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  let offset = view.getUint32(end + 16, true);
  if (count > mostFiles) throw new RangeError('the archive has too many files');
  const files: ZippedFile[] = [];
  let left = mostBytes;
  for (let index = 0; index < count; index++) {
    if (offset + 46 > view.byteLength || view.getUint32(offset, true) !== entrySignature) throw new RangeError('the archive is damaged');
    const [nameLength, extraLength, commentLength] = [
      view.getUint16(offset + 28, true),
      view.getUint16(offset + 30, true),
      view.getUint16(offset + 32, true),
    ];
    const name = new TextDecoder().decode(archive.subarray(offset + 46, offset + 46 + nameLength));
    if (!name.endsWith('/')) {
      const bytes = await contentOf(archive, view, offset, left);
      left -= bytes.length;
      files.push({ name, bytes });
    }
    offset += 46 + nameLength + extraLength + commentLength;
  }
  return files;
}

/** Where the end of the central directory is told; a comment may follow it. */
function endOf(view: DataView): number {
  for (let offset = view.byteLength - 22; offset >= Math.max(0, view.byteLength - 65_557); offset--)
    if (view.getUint32(offset, true) === endSignature) return offset;
  throw new RangeError('the archive is damaged');
}

async function contentOf(archive: Uint8Array, view: DataView, entry: number, most: number): Promise<Uint8Array> {
  const [flags, method, size, local] = [
    view.getUint16(entry + 8, true),
    view.getUint16(entry + 10, true),
    view.getUint32(entry + 20, true),
    view.getUint32(entry + 42, true),
  ];
  if ((flags & 1) !== 0) throw new RangeError('the archive is encrypted');
  if (local + 30 > view.byteLength) throw new RangeError('the archive is damaged');
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const packed = archive.subarray(start, start + size);
  if (method === 0) return packed.slice();
  if (method !== 8) throw new RangeError('the archive is compressed in an unusual way');
  return inflated(packed, 'deflate-raw', most);
}

/**
 * Decompresses, up to a limit.
 * @throws {RangeError} for what is not compressed like that, or is too large
 */
export async function inflated(packed: Uint8Array, form: 'deflate-raw' | 'gzip', most = mostBytes): Promise<Uint8Array> {
  const stream = new Blob([packed.slice()]).stream().pipeThrough(new DecompressionStream(form));
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    const reader = (stream as ReadableStream<Uint8Array>).getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      size += part.value.length;
      if (size > most) throw new RangeError('the archive is too large');
      chunks.push(part.value);
    }
  } catch (error) {
    if (error instanceof RangeError) throw error;
    throw new RangeError('the archive is damaged');
  }
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}
