import { existsSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { packageBytes, packageTgz } from './package-tgz.js';
import { readTar } from './tar.js';

interface Entry {
  readonly name: string;
  readonly text?: string;
  readonly type?: string;
  readonly size?: string;
}

/** A ustar archive, as POSIX.1 describes it. */
function tar(entries: readonly Entry[]): Uint8Array {
  const blocks: Buffer[] = [];
  for (const { name, text = '', type = '0', size } of entries) {
    const body = Buffer.from(text);
    const header = Buffer.alloc(512);
    header.write(name, 0, 100);
    header.write('0000644\0', 100);
    header.write(size ?? `${body.length.toString(8).padStart(11, '0')}\0`, 124, 12);
    header.write('        ', 148);
    header.write(type, 156);
    header.write('ustar\0' + '00', 257);
    const sum = header.reduce((total, byte) => total + byte, 0);
    header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
    blocks.push(header, body, Buffer.alloc((512 - (body.length % 512)) % 512));
  }
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

const valueSet = (id: string): string => JSON.stringify({ resourceType: 'ValueSet', url: `http://x.test/${id}`, status: 'draft' });
const manifest: Entry = { name: 'package/package.json', text: JSON.stringify({ name: 'x.test', version: '1.0.0' }) };
const load = (entries: readonly Entry[], options = {}) => packageBytes(gzipSync(tar(entries)), 'x.tgz', options);
const urls = (loaded: ReturnType<typeof load>): string[] => [...loaded.definitions.valueSets()].map(({ url }) => url ?? '');

describe('readTar', () => {
  it('reads long names of pax and of GNU tar, and skips links and folders', () => {
    const long = `package/${'x'.repeat(150)}.json`;
    const record = ` path=${long}\n`;
    const length = record.length + 3;
    const archive = tar([
      { name: 'package/', type: '5' },
      { name: 'package/link.json', type: '2' },
      { name: 'pax', type: 'x', text: `${length}${record}` },
      { name: 'cut off', text: 'one' },
      { name: '././@LongLink', type: 'L', text: `${long}2\0` },
      { name: 'cut off', text: 'two' },
      { name: 'short', text: 'three' },
    ]);
    const files = [...readTar(archive)].map(({ name, bytes }) => [name, Buffer.from(bytes).toString()]);
    expect(files).toEqual([
      [long, 'one'],
      [`${long}2`, 'two'],
      ['short', 'three'],
    ]);
  });
});

describe('a package in a .tgz', () => {
  it('gives the definitions at the top of package/', () => {
    const loaded = load([
      manifest,
      { name: 'package/a.json', text: valueSet('a') },
      { name: 'package/example/b.json', text: valueSet('example') },
      { name: 'other/c.json', text: valueSet('other') },
    ]);
    expect(urls(loaded)).toEqual(['http://x.test/a']);
    expect(loaded.manifest?.name).toBe('x.test');
    expect(loaded.problems).toEqual([]);
  });

  it('names a file in it that cannot be used, and goes on', () => {
    const loaded = load([manifest, { name: 'package/bad.json', text: '{' }, { name: 'package/a.json', text: valueSet('a') }]);
    expect(loaded.problems.map(({ source }) => source)).toEqual(['x.tgz/bad.json']);
    expect(urls(loaded)).toEqual(['http://x.test/a']);
  });

  it('does not follow names out of the package', () => {
    const names = ['../evil.json', '/etc/evil.json', 'package/../../evil.json', 'package/..', 'package/a/../b.json'];
    const loaded = load([manifest, ...names.map((name) => ({ name, text: valueSet('evil') }))]);
    expect(urls(loaded)).toEqual([]);
  });

  it.each([
    ['is no gzip', () => packageBytes(Buffer.from('plain text'), 'x.tgz')],
    ['is empty', () => packageBytes(new Uint8Array(), 'x.tgz')],
    ['is no tar', () => packageBytes(gzipSync('x'.repeat(2000)), 'x.tgz')],
    ['is cut off', () => packageBytes(gzipSync(tar([manifest]).subarray(0, 520)), 'x.tgz')],
    ['has a file larger than the archive', () => load([{ ...manifest, size: '77777777777\0' }])],
    ['has a size that is no number', () => load([{ ...manifest, size: '99999999999\0' }])],
    ['unpacks to too much', () => load([manifest, { name: 'package/big.json', text: ' '.repeat(100_000) }], { maxBytes: 50_000 })],
    [
      'holds too many files',
      () =>
        load(
          Array.from({ length: 30 }, (_, i) => ({ name: `package/${i}.json` })),
          { maxFiles: 20 },
        ),
    ],
    ['is no FHIR package', () => load([{ name: 'src/a.json', text: valueSet('a') }])],
    ['is not there', () => packageTgz('/nowhere/x.tgz')],
  ])('that %s is a problem, not an exception', (_, read) => {
    const { problems, definitions } = read();
    expect(problems).toHaveLength(1);
    expect(problems[0]?.source).toBe('x.tgz');
    expect([...definitions.valueSets()]).toEqual([]);
  });

  const published = '../shared/reference/packages/hl7.fhir.dk.core-3.4.0.tgz';
  it.skipIf(!existsSync(published))('reads the published dk-core (skipped without ../shared)', () => {
    const loaded = packageTgz(published);
    expect(loaded.problems).toEqual([]);
    expect(loaded.manifest?.name).toBe('hl7.fhir.dk.core');
    expect(loaded.manifest?.dependencies.get('hl7.fhir.r4.core')).toBe('4.0.1');
    // As many as `tar tzf` lists: package/StructureDefinition-*.json and so on.
    expect([...loaded.definitions.structures()]).toHaveLength(28);
    expect([...loaded.definitions.valueSets()]).toHaveLength(16);
    expect([...loaded.definitions.codeSystems()]).toHaveLength(19);
  });
});
