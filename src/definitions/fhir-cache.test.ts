import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cachedDependencies, cachedPackage, defaultCacheFolder } from './fhir-cache.js';

const folder = mkdtempSync(join(tmpdir(), 'ltt-cache-'));
const install = (id: string, version: string, dependencies: Record<string, string> = {}): void => {
  const root = join(folder, `${id}#${version}`, 'package');
  mkdirSync(root, { recursive: true });
  writeFileSync(join(root, 'package.json'), JSON.stringify({ name: id, version, dependencies }));
  for (const name of ['shared', id]) {
    const valueSet = { resourceType: 'ValueSet', url: `http://x.test/${name}`, name: `${id}#${version}`, status: 'draft' };
    writeFileSync(join(root, `ValueSet-${name}.json`), JSON.stringify(valueSet));
  }
};

beforeAll(() => {
  install('guide', '1.0.0', { base: '2.0.x', missing: '1.0.0', core: '4.0.1' });
  install('guide', '1.10.0');
  install('guide', '1.9.0');
  install('base', '2.0.2', { deep: '1.0.0', guide: '1.0.0' });
  install('base', '2.0.10', { deep: '1.0.0', guide: '1.0.0' });
  install('base', '2.1.0');
  install('deep', '1.0.0', { base: '2.1.0' });
  writeFileSync(join(folder, 'secret.json'), '{}');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('a package in a FHIR cache', () => {
  const manifestOf = (idAndVersion: string) => [cachedPackage(idAndVersion, { folders: [folder] }).manifest!];

  it('comes with all it depends on, once each', () => {
    const { packages } = cachedDependencies(manifestOf('guide#1.0.0'), { folders: [folder], provided: ['core', 'guide'] });
    expect(packages).toMatchObject([
      { id: 'base', version: '2.0.10' },
      { id: 'deep', version: '1.0.0' },
    ]);
    expect(packages.map(({ definitions }) => definitions.valueSet('http://x.test/shared')?.name)).toEqual(['base#2.0.10', 'deep#1.0.0']);
  });

  it('that needs a package which is not there says so, and is read', () => {
    const { problems, packages } = cachedDependencies(manifestOf('guide#1.0.0'), { folders: [folder], provided: ['guide'] });
    expect(problems.map(({ source }) => source)).toEqual(['missing#1.0.0', 'core#4.0.1']);
    expect(problems[0]?.message).toContain('guide#1.0.0');
    expect(packages).toHaveLength(2);
  });

  it('is taken from the first folder that has it', () => {
    const near = join(folder, 'near');
    mkdirSync(join(near, 'base#2.0.1', 'package'), { recursive: true });
    const needs = [
      {
        name: 'x',
        version: '1',
        dependencies: new Map([
          ['base', '2.0.x'],
          ['deep', '1.0.0'],
        ]),
      },
    ];
    expect(cachedDependencies(needs, { folders: [near, folder] }).packages).toMatchObject([
      { id: 'base', version: '2.0.1' },
      { id: 'deep', version: '1.0.0' },
    ]);
  });

  it('may be asked for in its latest version', () => {
    expect(manifestOf('guide#latest')).toMatchObject([{ name: 'guide', version: '1.10.0' }]);
    expect(manifestOf('guide')).toMatchObject([{ version: '1.10.0' }]);
  });

  it.each(['nothing#1.0.0', 'guide#9.9.9', 'guide#9.x', '..#..', '../..#1', 'guide#../secret.json', '', '#', '__proto__#1'])(
    'that is not there is one problem: %j',
    (id) => {
      const { problems, manifest, definitions } = cachedPackage(id, { folders: [folder] });
      expect(problems).toHaveLength(1);
      expect(manifest).toBeUndefined();
      expect([...definitions.valueSets()]).toEqual([]);
    },
  );

  it('is a problem too when there is no cache', () => {
    expect(cachedPackage('guide#latest', { folders: [join(folder, 'none')] }).problems).toHaveLength(1);
    expect(defaultCacheFolder()).toMatch(/\.fhir.packages$/);
  });
});
