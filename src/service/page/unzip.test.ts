import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { zip } from '../../document/testing/zip.js';
import { inflated, unzip, type Unzipped } from './unzip.js';

const isJson = (name: string): boolean => name.endsWith('.json');
const told = (file: Unzipped): string => `${file.name}: ${'problem' in file ? file.problem.id : new TextDecoder().decode(file.bytes)}`;
const read = async (archive: Uint8Array, limits?: { readonly bytes: number; readonly files: number }): Promise<string[]> =>
  (await unzip('a.zip', archive, isJson, limits)).map(told);

describe('an archive in the page', () => {
  it('gives the files that are wanted', async () => {
    expect(
      await read(zip({ name: 'x/a.json', content: '1' }, { name: 'b.json', content: '2', stored: true }, { name: 'c.csv', content: '3' })),
    ).toEqual(['a.zip/x/a.json: 1', 'a.zip/b.json: 2']);
  });

  it('is not opened when it is none, or its files share their bytes', async () => {
    expect(await read(new TextEncoder().encode('PK'))).toEqual(['a.zip: archive-damaged']);
    const content = Buffer.from(Array.from({ length: 1000 }, (_, index) => (index * 7919) % 251)).toString('latin1');
    const twins = Array.from({ length: 20 }, (_, index) => ({ name: `b${index}.json`, content, stored: true, overlaps: true }));
    expect(await read(zip({ name: 'a.json', content, stored: true }, ...twins))).toEqual(['a.zip: archive-damaged']);
  });

  it.each([true, false])('unpacks to a limit over all files, stored (%s) or not', async (stored) => {
    const content = 'x'.repeat(600);
    const archive = zip({ name: 'a.json', content, stored }, { name: 'b.json', content, stored });
    expect(await read(archive, { bytes: 1000, files: 10 })).toEqual([`a.zip/a.json: ${content}`, 'a.zip: archive-too-large']);
    expect(await read(archive, { bytes: 5000, files: 1 })).toEqual(['a.zip: archive-too-large']);
  });

  it('is not believed what does not fit: size, checksum, method; encrypted files and archives inside are named', async () => {
    expect(await read(zip({ name: 'a.json', content: 'x'.repeat(10_000), size: 10 }))).toEqual(['a.zip/a.json: archive-damaged']);
    expect(await read(zip({ name: 'a.json', content: '12', crc: 1 }, { name: 'b.json', content: '2' }))).toEqual([
      'a.zip/a.json: archive-damaged',
      'a.zip/b.json: 2',
    ]);
    expect(await read(zip({ name: 'a.json', content: '1', flags: 1 }))).toEqual(['a.zip/a.json: archive-encrypted']);
    expect(await read(zip({ name: 'a.json', content: zip({ name: 'b.json', content: '1' }).toString('latin1') }))).toEqual([
      'a.zip/a.json: archive-nested',
    ]);
  });
});

describe('gzip in the page', () => {
  it('unpacks to a limit', async () => {
    expect(new TextDecoder().decode(await inflated(gzipSync('abc'), 'gzip'))).toBe('abc');
    await expect(inflated(gzipSync('x'.repeat(2000)), 'gzip', 1000)).rejects.toThrow(RangeError);
    await expect(inflated(gzipSync('abc').subarray(0, 15), 'gzip')).rejects.toThrow(RangeError);
  });
});
