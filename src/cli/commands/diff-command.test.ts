import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { profile, urlOf } from '../../plan/testing/definitions.js';
import { Workspace } from '../testing/harness.js';

const root = join(import.meta.dirname, '../../..');
const published = join(root, '../shared/reference/kl.dk.fhir.ltt-1.0.1/definitions');
const visit = (more: Parameters<typeof profile>[2]): string =>
  JSON.stringify(profile('visit', 'Encounter', more, { baseDefinition: urlOf('base') }));
const workspace = new Workspace({
  'old/visit.json': visit({ 'Encounter.period': { min: 1 } }),
  'new/visit.json': visit({ 'Encounter.type': { max: '1' } }),
  'base/base.json': JSON.stringify(profile('base', 'Encounter', { 'Encounter.type': { min: 1 } })),
  'needy/package/package.json': JSON.stringify({ name: 'needy', version: '2.0.0', dependencies: { 'far.away': '1.0.0' } }),
  'needy/package/visit.json': visit({}),
});
afterAll(() => workspace.remove());

function ltt(...argv: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [join(root, 'bin/ltt.js'), 'diff', ...argv], {
    cwd: workspace.folder,
    encoding: 'utf8',
    env: { ...process.env, HOME: workspace.folder },
  });
}

describe('ltt diff', () => {
  it('tells what changed, and what that means', () => {
    const { stdout, status } = ltt('old', 'new', '--ig', 'base', '--format', 'json');
    expect(JSON.parse(stdout)).toMatchObject({
      before: { id: 'old' },
      after: { id: 'new' },
      changes: [
        { definition: urlOf('visit'), element: 'Encounter.type', aspect: 'max', effect: 'stricter', before: '*', after: '1' },
        { definition: urlOf('visit'), element: 'Encounter.period', aspect: 'min', effect: 'looser', before: '1', after: '0' },
      ],
      summary: { stricter: 1, looser: 1, other: 0 },
    });
    expect(status).toBe(0);
  });

  it.each([
    [['old', 'new', '--fail-on', 'stricter'], 1],
    [['new', 'new', '--fail-on', 'any'], 0],
    [['old', 'new', '--fail-on', 'nothing'], 2],
    [['old', 'nowhere'], 2],
    [['old'], 2],
  ])('%j ends with %i', (argv, code) => {
    expect(ltt(...argv, '--ig', 'base').status).toBe(code);
  });

  it('says what a package needs and is not there, once', () => {
    const { stderr, stdout, status } = ltt('needy', 'needy', '--ig', 'base');
    expect(stderr.match(/far\.away#1\.0\.0/g)).toHaveLength(1);
    expect(stdout).toContain('needy 2.0.0');
    expect(status).toBe(0);
  });

  it('finds what a package needs beside it', () => {
    const manifest = (name: string, dependencies: object): string => JSON.stringify({ name, version: '1.0.0', dependencies });
    workspace.write({
      'all/visits#1.0.0/package/package.json': manifest('visits', { base: '1.0.0' }),
      'all/visits#1.0.0/package/visit.json': visit({}),
      'all/base#1.0.0/package/package.json': manifest('base', {}),
      'all/base#1.0.0/package/base.json': JSON.stringify(profile('base', 'Encounter', { 'Encounter.type': { min: 1 } })),
    });
    const { stdout, stderr } = ltt('all/visits#1.0.0', 'old', '--format', 'json', '--ig', 'base');
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toMatchObject({
      before: { id: 'visits', version: '1.0.0' },
      changes: [{ element: 'Encounter.period', aspect: 'min', effect: 'stricter' }],
    });
  });

  it.skipIf(!existsSync(published))(
    'finds no difference between the profiles of this project and those that KL published (needs ../shared)',
    () => {
      const packages = join(root, 'dist/package');
      const basis = ['hl7.fhir.dk.core-3.4.0.tgz', 'kl.dk.fhir.term-2.3.0.tgz'].flatMap((name) => ['--ig', join(packages, name)]);
      const { stdout, status } = ltt(
        join(packages, 'kl.dk.fhir.ltt-1.0.1.tgz'),
        published,
        ...basis,
        '--fail-on',
        'any',
        '--format',
        'json',
      );
      expect(JSON.parse(stdout).changes).toEqual([]);
      expect(status).toBe(0);
    },
  );
});
