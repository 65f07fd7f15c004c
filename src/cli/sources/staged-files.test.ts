import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Workspace, type CommandResult } from '../testing/harness.js';

const good = JSON.stringify({ resourceType: 'Patient' });
const bad = JSON.stringify({ resourceType: 'Patient', error: 1 });

const lackOfGit = ((): string => {
  try {
    execFileSync('git', ['--version'], { stdio: 'ignore' });
    return '';
  } catch {
    return ' (skipped: there is no git)';
  }
})();

let workspace: Workspace;
beforeEach(() => {
  workspace = new Workspace();
});
afterEach(() => workspace.remove());

const git = (...argv: string[]): void => void execFileSync('git', argv, { cwd: workspace.folder, stdio: 'ignore' });
const copies = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('ltt-staged-'));
const staged = (...argv: string[]): Promise<CommandResult> => workspace.ltt(['validate', '--staged', '--format', 'json', ...argv]);
const filesOf = ({ stdout }: CommandResult): string[] =>
  (JSON.parse(stdout) as { results: { file: string }[] }).results.map(({ file }) => file);

describe.skipIf(lackOfGit !== '')(`ltt validate --staged${lackOfGit}`, () => {
  beforeEach(() => {
    git('init', '--quiet');
  });

  it('checks what is staged, and not what the working tree has', async () => {
    workspace.write({ 'reports/a.json': bad });
    git('add', '.');
    workspace.write({ 'reports/a.json': good });
    expect((await staged('reports')).exitCode).toBe(1);
    git('add', '.');
    workspace.write({ 'reports/a.json': bad });
    expect((await staged('reports')).exitCode).toBe(0);
  });

  it('names files as the user does, also below the root, and those that the paths name alone', async () => {
    workspace.write({
      'app/reports/æ b.json': good,
      'app/other/b.json': good,
      'app/reports/notes.txt': 'x',
      'app/reports/untracked.json': bad,
    });
    git('add', 'app/reports/æ b.json', 'app/other', 'app/reports/notes.txt');
    const below = new Workspace();
    Object.assign(below, { folder: join(workspace.folder, 'app') });
    expect(filesOf(await below.ltt(['validate', '--staged', 'reports', '--format', 'json']))).toEqual(['reports/æ b.json']);
    expect(filesOf(await staged('app/*/*.json'))).toEqual(['app/other/b.json', 'app/reports/æ b.json']);
  });

  it('leaves no copy behind', async () => {
    const before = copies();
    workspace.write({ 'a.json': bad });
    git('add', '.');
    await staged('.');
    expect(copies()).toEqual(before);
  });

  it('lets a commit through that has no report', async () => {
    workspace.write({ 'reports/a.json': bad, 'readme.txt': 'x' });
    git('add', 'readme.txt');
    expect(await staged('reports')).toMatchObject({ exitCode: 0, stdout: '', stderr: 'ltt: no report is staged\n' });
  });

  it('does not read standard input', async () => {
    expect(await staged('-')).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('standard input') as string });
  });
});

it.skipIf(lackOfGit !== '')(`ltt validate --staged says where it is not in a repository${lackOfGit}`, async () => {
  expect(await staged('reports')).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('git repository') as string });
});
