import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cachedPackage, defaultCacheFolder } from './fhir-cache.js';

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
  it('comes with all it depends on, once each, itself first', () => {
    const { definitions, packages } = cachedPackage('guide#1.0.0', { folder, provided: ['core'] });
    expect(packages).toEqual(['guide#1.0.0', 'base#2.0.10', 'deep#1.0.0']);
    expect(definitions.valueSet('http://x.test/shared')?.name).toBe('guide#1.0.0');
    expect(definitions.valueSet('http://x.test/deep')?.name).toBe('deep#1.0.0');
  });

  it('that needs a package which is not there says so, and is read', () => {
    const { problems, packages } = cachedPackage('guide#1.0.0', { folder });
    expect(problems.map(({ source }) => source)).toEqual(['missing#1.0.0', 'core#4.0.1']);
    expect(problems[0]?.message).toContain('guide#1.0.0');
    expect(packages).toHaveLength(3);
  });

  it('may be asked for in its latest version', () => {
    expect(cachedPackage('guide#latest', { folder }).packages).toEqual(['guide#1.10.0']);
    expect(cachedPackage('guide', { folder }).packages).toEqual(['guide#1.10.0']);
  });

  it.each(['nothing#1.0.0', 'guide#9.9.9', 'guide#9.x', '..#..', '../..#1', 'guide#../secret.json', '', '#', '__proto__#1'])(
    'that is not there is one problem: %j',
    (id) => {
      const { problems, packages, definitions } = cachedPackage(id, { folder });
      expect(problems).toHaveLength(1);
      expect(packages).toEqual([]);
      expect([...definitions.valueSets()]).toEqual([]);
    },
  );

  it('is a problem too when there is no cache', () => {
    expect(cachedPackage('guide#latest', { folder: join(folder, 'none') }).problems).toHaveLength(1);
    expect(defaultCacheFolder()).toMatch(/\.fhir.packages$/);
  });
});
