import { execFileSync } from 'node:child_process';
import { lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Workspace } from '../testing/harness.js';
import { writeWhole as write } from './write-whole.js';

const writeWhole = (path: string, text: string): Promise<void> => write(path, text, { onInterrupt: () => () => undefined });

let workspace: Workspace;
beforeEach(() => {
  workspace = new Workspace({ 'old.json': 'old' });
});
afterEach(() => workspace.remove());

const path = (name: string): string => join(workspace.folder, name);

it('makes a file, replaces one, and leaves nothing else behind', async () => {
  await writeWhole(path('new.json'), 'new');
  await writeWhole(path('old.json'), 'newer');
  expect(readdirSync(workspace.folder).sort()).toEqual(['new.json', 'old.json']);
  expect([readFileSync(path('new.json'), 'utf8'), readFileSync(path('old.json'), 'utf8')]).toEqual(['new', 'newer']);
});

it('writes through a link', async () => {
  symlinkSync('old.json', path('link.json'));
  await writeWhole(path('link.json'), 'new');
  expect(lstatSync(path('link.json')).isSymbolicLink()).toBe(true);
  expect(readFileSync(path('old.json'), 'utf8')).toBe('new');
});

it('leaves the old file as it was when it fails', async () => {
  mkdirSync(path('folder'));
  await expect(writeWhole(path('folder'), 'new')).rejects.toThrow();
  await expect(writeWhole(path('nowhere/x.json'), 'new')).rejects.toThrow();
  expect(readdirSync(workspace.folder).sort()).toEqual(['folder', 'old.json']);
});

it.skipIf(process.platform === 'win32')('writes to a device, which cannot be replaced', async () => {
  await writeWhole('/dev/null', 'new');
  expect(lstatSync('/dev/null').isCharacterDevice()).toBe(true);
});

it.skipIf(process.platform !== 'linux')('writes to a pipe that has no name of its own, and leaves the link to it alone', () => {
  // As /dev/stdout is one.
  symlinkSync('/proc/self/fd/1', path('stdout'));
  const command = `"${process.execPath}" "${join(import.meta.dirname, '../../../bin/ltt.js')}" validate old.json --format csv:stdout | cat`;
  expect(execFileSync('sh', ['-c', command], { cwd: workspace.folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })).toContain(
    'document line',
  );
  expect(lstatSync(path('stdout')).isSymbolicLink()).toBe(true);
  expect(readdirSync(workspace.folder).sort()).toEqual(['old.json', 'stdout']);
});

it('clears the drafts that killed runs of the same output left, and no others', async () => {
  const ended = Number(execFileSync(process.execPath, ['-p', 'process.pid'], { encoding: 'utf8' }));
  workspace.write({
    [`.old.json.${ended}.tmp`]: 'x',
    [`.old.json.${process.ppid}.tmp`]: 'x',
    [`.other.json.${ended}.tmp`]: 'x',
    '.old.json.note.tmp': 'x',
  });
  await writeWhole(path('old.json'), 'new');
  expect(readdirSync(workspace.folder).sort()).toEqual(
    ['.old.json.note.tmp', `.old.json.${process.ppid}.tmp`, `.other.json.${ended}.tmp`, 'old.json'].sort(),
  );
});

it('takes its draft away when it is interrupted, and leaves the old file', async () => {
  const files: string[][] = [];
  const onInterrupt = (clean: () => void): (() => void) => {
    // As a signal would, while the draft is being written.
    setImmediate(() => {
      clean();
      files.push(readdirSync(workspace.folder));
    });
    return () => undefined;
  };
  await write(path('old.json'), 'x'.repeat(50_000_000), { onInterrupt }).catch(() => undefined);
  expect(files).toEqual([['old.json']]);
});
