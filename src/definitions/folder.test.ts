import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folderDefinitions } from './folder.js';

const root = mkdtempSync(join(tmpdir(), 'ltt-folder-'));
const write = (name: string, content: unknown): void => {
  const path = join(root, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content));
};
const valueSet = (id: string) => ({ resourceType: 'ValueSet', url: `http://x.test/${id}`, status: 'draft' });
const urls = (folder: string): string[] =>
  [...folderDefinitions(join(root, folder)).definitions.valueSets()].map(({ url }) => url ?? '').sort();

beforeAll(() => {
  write('plain/a.json', valueSet('a'));
  write('plain/deep/er/b.json', valueSet('b'));
  write('plain/bom.json', `\uFEFF${JSON.stringify(valueSet('bom'))}`);
  write('plain/patient.json', { resourceType: 'Patient' });
  write('plain/notes.txt', 'not read');
  write('plain/broken.json', '{ "resourceType": ');
  write('plain/faulty.json', { resourceType: 'ValueSet' });
  write('plain/v.xml', '<ValueSet/>');
  write('plain/.hidden/c.json', valueSet('hidden'));
  write('plain/node_modules/c.json', valueSet('module'));
  mkdirSync(join(root, 'plain', 'dir.json'));
  symlinkSync(join(root, 'plain'), join(root, 'plain', 'loop'));
  symlinkSync(join(root, 'nowhere'), join(root, 'plain', 'dangling.json'));

  write('pack/package/package.json', { name: 'x.test', version: '1.0.0', dependencies: { 'hl7.fhir.r4.core': '4.0.1', bad: 7 } });
  write('pack/package/.index.json', {
    'index-version': 2,
    files: [{ filename: 'p.json', resourceType: 'Patient' }, null, { filename: 7 }],
  });
  write('pack/package/a.json', valueSet('a'));
  write('pack/package/p.json', 'never read, because the index says what it is');
  write('pack/package/not-in-index.json', valueSet('unlisted'));
  write('pack/package/example/e.json', valueSet('example'));
  write('noindex/package.json', { name: 'x.test', version: '1.0.0' });
  write('noindex/.index.json', 'broken');
  write('noindex/a.json', valueSet('a'));
  write('nopackage/package.json', { name: 'an-npm-project' });
  write('nopackage/src/a.json', valueSet('a'));
});
afterAll(() => rmSync(root, { recursive: true }));

describe('a folder of definitions', () => {
  it('is read however deep, but for hidden folders, node_modules and linked folders', () => {
    expect(urls('plain')).toEqual(['http://x.test/a', 'http://x.test/b', 'http://x.test/bom']);
  });

  it('names each file it could not use, and goes on', () => {
    const { problems } = folderDefinitions(join(root, 'plain'));
    expect(problems.map(({ source }) => source).sort()).toEqual(['broken.json', 'dangling.json', 'faulty.json']);
    expect(problems.find(({ source }) => source === 'broken.json')?.message).toContain('not JSON');
    expect(problems.find(({ source }) => source === 'faulty.json')?.message).toContain('ValueSet.url');
  });

  it('reads XML through the reader it is given', () => {
    const { definitions } = folderDefinitions(join(root, 'plain'), { readXml: () => valueSet('xml') });
    expect(definitions.valueSet('http://x.test/xml')).toBeDefined();
  });

  it('that is not there is a problem', () => {
    const loaded = folderDefinitions(join(root, 'missing'));
    expect(loaded.problems).toHaveLength(1);
    expect([...loaded.definitions.valueSets()]).toEqual([]);
  });
});

describe('a package folder', () => {
  it('is read at its top level, and what the index knows to be no definition is not opened', () => {
    const { problems, manifest } = folderDefinitions(join(root, 'pack'));
    expect(urls('pack')).toEqual(['http://x.test/a', 'http://x.test/unlisted']);
    expect(problems).toEqual([]);
    expect(manifest).toEqual({
      name: 'x.test',
      version: '1.0.0',
      fhirVersions: ['4.0.1'],
      dependencies: new Map([['hl7.fhir.r4.core', '4.0.1']]),
    });
  });

  it('may be the folder package/ itself, with or without a usable index', () => {
    expect(urls('pack/package')).toEqual(['http://x.test/a', 'http://x.test/unlisted']);
    expect(urls('noindex')).toEqual(['http://x.test/a']);
  });

  it('is not every folder with a package.json', () => {
    expect(urls('nopackage')).toEqual(['http://x.test/a']);
  });
});
