import { gunzipSync } from 'node:zlib';

/** The files of a gzipped tar archive by name; enough of the format for the packages that tests read. */
export function readTgz(archive: Uint8Array): ReadonlyMap<string, string> {
  const tar = gunzipSync(archive);
  const files = new Map<string, string>();
  const text = (start: number, length: number): string => tar.toString('utf8', start, start + length).replace(/\0.*$/s, '');
  for (let at = 0; at + 512 <= tar.length && tar[at] !== 0; ) {
    const size = Number.parseInt(text(at + 124, 12), 8);
    const prefix = text(at + 345, 155);
    files.set((prefix === '' ? '' : `${prefix}/`) + text(at, 100), tar.toString('utf8', at + 512, at + 512 + size));
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return files;
}
