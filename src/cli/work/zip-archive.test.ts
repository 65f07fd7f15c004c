import { describe, expect, it } from 'vitest';
import type { RandomAccess } from '../../document/zip/zip-directory.js';
import { zip } from '../../document/testing/zip.js';
import { ZipArchive } from './zip-archive.js';

const access = (bytes: Uint8Array): RandomAccess => ({
  size: bytes.length,
  read: (position, length) => bytes.subarray(position, position + length),
});

/** `name: content`, or `name: id` of its problem; or the problem of the archive. */
function read(bytes: Uint8Array): string[] {
  const archive = ZipArchive.open(access(bytes));
  if ('problem' in archive) return [archive.problem.id];
  return archive.entries.map((entry) => {
    const content = archive.read(entry);
    return `${entry.name}: ${'problem' in content ? content.problem.id : Buffer.from(content.bytes).toString()}`;
  });
}

describe('a ZIP archive', () => {
  it('has files, packed or not, in their order, and folders that are left out', () => {
    expect(
      read(
        zip(
          { name: 'b.json', content: '{"b":1}' },
          { name: 'x/', content: '', stored: true },
          { name: 'x/a.json', content: 'å', stored: true },
        ),
      ),
    ).toEqual(['b.json: {"b":1}', 'x/a.json: å']);
    expect(read(zip())).toEqual([]);
  });

  it.each([
    ['../../etc/passwd', 'etc/passwd'],
    ['/etc/a.json', 'etc/a.json'],
    ['C:\\reports\\a.json', 'reports/a.json'],
    ['a/./b/../c.json', 'a/b/c.json'],
  ])('shows the name %s as %s', (name, shown) => {
    expect(read(zip({ name, content: '1' }))).toEqual([`${shown}: 1`]);
  });

  it('may have encrypted files, which are named', () => {
    expect(read(zip({ name: 'a.json', content: '1', flags: 1 }, { name: 'b.json', content: '2' }))).toEqual([
      'a.json: archive-encrypted',
      'b.json: 2',
    ]);
  });

  it('is not believed what does not fit: checksum, length, method', () => {
    expect(read(zip({ name: 'a', content: '12', crc: 1 }))).toEqual(['a: archive-damaged']);
    expect(read(zip({ name: 'a', content: '12', size: 1 }))).toEqual(['a: archive-damaged']);
    expect(read(zip({ name: 'a', content: '12', size: 3 }))).toEqual(['a: archive-damaged']);
    expect(read(zip({ name: 'a', content: 'x'.repeat(1000), size: 0xfffffff0 }))).toEqual(['a: document-too-large']);
  });

  it('whose files share their bytes is a bomb', () => {
    const content = Buffer.from(Array.from({ length: 1000 }, (_, index) => (index * 7919) % 251)).toString('latin1');
    expect(
      read(
        zip(
          { name: 'a', content, stored: true },
          ...Array.from({ length: 20 }, (_, index) => ({ name: `b${index}`, content, stored: true, overlaps: true })),
        ),
      ),
    ).toEqual(['archive-damaged']);
  });

  it('that is cut off or anything else is damaged, wherever it is cut', () => {
    const whole = zip({ name: 'a.json', content: '{"a":1}' }, { name: 'b.json', content: '{"b":1}' });
    for (let length = 0; length < whole.length; length++) expect(read(whole.subarray(0, length))).toEqual(['archive-damaged']);
    for (let at = 0; at < whole.length; at++) {
      const changed = Buffer.from(whole);
      changed[at]! ^= 0xff;
      expect(() => read(changed)).not.toThrow();
    }
  });
});
