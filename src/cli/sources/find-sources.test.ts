import { chmodSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Workspace } from '../testing/harness.js';

const good = '{"resourceType":"Patient"}';
const workspace = new Workspace({
  'b.json': good,
  'reports/b.json': good,
  'reports/a.JSON': good,
  'reports/z.ndjson': good,
  'reports/notes.txt': good,
  'reports/package.json': '{"name":"x"}',
  'reports/list.json': '[]',
  'reports/c/1.json': good,
  'reports/c/.hidden.json': good,
  'reports/.hidden/1.json': good,
  'reports/node_modules/x.json': good,
  'odd/name[1].json': good,
  'odd/name1.json': good,
});
symlinkSync('..', join(workspace.folder, 'reports', 'c', 'circle'));
symlinkSync('../b.json', join(workspace.folder, 'reports', 'link.json'));
symlinkSync('nowhere.json', join(workspace.folder, 'reports', 'broken.json'));
afterAll(() => workspace.remove());

const files = async (argv: string[], stdin = ''): Promise<string[]> => {
  const { stdout } = await workspace.ltt(['validate', '--format', 'json', ...argv], { stdin });
  return (JSON.parse(stdout).results as { file: string }[]).map(({ file }) => file);
};

describe('the sources', () => {
  const inReports = ['a.JSON', 'b.json', 'broken.json', 'c/1.json', 'link.json', 'list.json', 'z.ndjson'];

  it('of a folder are its documents by name, at every depth, without what is hidden or installed, and without circles', async () => {
    expect(await files(['reports'])).toEqual(inReports.map((name) => `reports/${name}`));
    expect(await files(['reports/'])).toEqual(inReports.map((name) => `reports/${name}`));
    expect(await files(['./reports'])).toEqual(inReports.map((name) => `./reports/${name}`));
    expect(await files(['.'])).toEqual(['b.json', 'odd/name1.json', 'odd/name[1].json', ...inReports.map((name) => `reports/${name}`)]);
  });

  it('come in the order of the arguments, each file once', async () => {
    expect(await files(['reports/c', 'b.json', 'reports/c/1.json', './b.json', 'odd/name1.json'])).toEqual([
      'reports/c/1.json',
      'b.json',
      'odd/name1.json',
    ]);
  });

  it('of a pattern are all files that match', async () => {
    expect(await files(['reports/*.{json,txt}'])).toEqual(
      ['b.json', 'link.json', 'list.json', 'notes.txt', 'package.json'].map((name) => `reports/${name}`),
    );
    expect(await files(['reports/c/**'])).toContain('reports/c/1.json');
    expect(await files([`${workspace.folder}/b*.json`])).toEqual([`${workspace.folder}/b.json`]);
  });

  it('of a name with wildcards in it are the file, where there is one', async () => {
    expect(await files(['odd/name[1].json'])).toEqual(['odd/name[1].json']);
  });

  it('of - are standard input', async () => {
    expect(await files(['-', 'b.json', '-'], good)).toEqual(['-', 'b.json']);
    expect(await files(['-'], `${good}\n${good}`)).toEqual(['-', '-']);
  });

  it('are always validated when they are named', async () => {
    expect(await files(['reports/package.json', 'reports/notes.txt'])).toEqual(['reports/package.json', 'reports/notes.txt']);
  });

  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')('are a problem when they may not be read', async () => {
    workspace.write({ 'locked/a.json': good });
    chmodSync(join(workspace.folder, 'locked/a.json'), 0);
    const { exitCode, stdout } = await workspace.ltt(['validate', 'locked', '--format', 'json']);
    expect(exitCode).toBe(2);
    expect(JSON.parse(stdout).results[0].problem.id).toBe('file-unreadable');
  });
});
