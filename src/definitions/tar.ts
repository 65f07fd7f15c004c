/** A regular file in a tar archive. `bytes` is a view into the archive, not a copy. */
export interface TarFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const block = 512;
const decoder = new TextDecoder();

/**
 * Reads a tar archive in memory: ustar, with the long names of pax and GNU tar, which is all that `npm pack` and the FHIR
 * publisher write. Names are only labels here (nothing is written to disk), so no path in the archive can do harm.
 * Links, folders and devices are skipped.
 * Throws an Error that says where when the archive is cut off or is no tar archive.
 */
export function* readTar(archive: Uint8Array): Iterable<TarFile> {
  let longName: string | undefined;
  for (let at = 0; at + block <= archive.length; ) {
    const header = archive.subarray(at, at + block);
    // Two empty blocks end an archive; one is enough for us.
    if (header.every((byte) => byte === 0)) return;
    if (!hasValidChecksum(header)) throw new Error(`not a tar archive: the header at byte ${at} has a wrong checksum`);
    const size = octal(header, 124, 12);
    const start = at + block;
    if (!Number.isSafeInteger(size) || start + size > archive.length) {
      throw new Error(`the archive ends before the file at byte ${at}, which should be ${size} bytes long`);
    }
    const bytes = archive.subarray(start, start + size);
    const type = String.fromCharCode(header[156] ?? 0);
    if (type === 'L') longName = textOf(bytes);
    else if (type === 'x') longName = paxPath(bytes) ?? longName;
    else if (type !== 'g') {
      if (type === '0' || type === '\0' || type === '7') yield { name: longName ?? shortName(header), bytes };
      longName = undefined;
    }
    at = start + Math.ceil(size / block) * block;
  }
}

function shortName(header: Uint8Array): string {
  const name = textOf(header.subarray(0, 100));
  const isUstar = textOf(header.subarray(257, 262)) === 'ustar';
  const prefix = isUstar ? textOf(header.subarray(345, 500)) : '';
  return prefix === '' ? name : `${prefix}/${name}`;
}

/** Text up to the first NUL. */
function textOf(bytes: Uint8Array): string {
  const end = bytes.indexOf(0);
  return decoder.decode(end < 0 ? bytes : bytes.subarray(0, end));
}

function octal(header: Uint8Array, at: number, length: number): number {
  const digits = textOf(header.subarray(at, at + length)).trim();
  if (digits === '') return 0;
  return /^[0-7]+$/.test(digits) ? Number.parseInt(digits, 8) : Number.NaN;
}

/** The sum of all header bytes, its own field counted as spaces (POSIX.1, pax, "ustar Interchange Format"). */
function hasValidChecksum(header: Uint8Array): boolean {
  let sum = 0;
  for (let i = 0; i < block; i++) sum += i >= 148 && i < 156 ? 32 : (header[i] ?? 0);
  return sum === octal(header, 148, 8);
}

/** The `path` record of a pax header: lines of "length key=value". */
function paxPath(bytes: Uint8Array): string | undefined {
  return /^\d+ path=(.*)$/m.exec(decoder.decode(bytes))?.[1];
}
