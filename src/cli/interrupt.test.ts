import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Workspace } from './testing/harness.js';

const root = join(import.meta.dirname, '../..');
const bin = join(root, 'bin/ltt.js');
const patient = '{"resourceType":"Patient","id":"x"}';
const documents = 2000;

/** Holds the process where a draft is whole and is about to become the report, and tells whoever started it. */
const hold = `import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
fs.rename = (from) => new Promise(() => {
  setInterval(() => undefined, 1_000_000);
  process.send(from);
});
syncBuiltinESMExports();
`;

let workspace: Workspace;
beforeEach(() => {
  workspace = new Workspace({ 'a.json': patient, 'report.json': 'of yesterday', 'hold.mjs': hold });
});
afterEach(() => workspace.remove());

const path = (name: string): string => join(workspace.folder, name);
const start = (argv: readonly string[], node: readonly string[] = []): ChildProcess =>
  spawn(process.execPath, [...node, bin, ...argv], { cwd: workspace.folder, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
const end = (child: ChildProcess): Promise<NodeJS.Signals | null> =>
  new Promise((resolve) => child.once('exit', (_, signal) => resolve(signal)));
const made = (): string[] => readdirSync(workspace.folder).filter((name) => !['a.json', 'hold.mjs', 'pipe'].includes(name));

/** A pipe with a name: whoever opens it waits until the other end is open as well. */
const lackOfPipes =
  process.platform !== 'win32' && spawnSync('mkfifo', ['--version']).error === undefined ? '' : ' (skipped: there is no mkfifo)';
const makePipe = (): void => void spawnSync('mkfifo', [path('pipe')]);

describe.skipIf(process.platform === 'win32')('a run that is interrupted', () => {
  it.for(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'by %s while a report is being written leaves the old one whole, and no draft',
    async (signal) => {
      if (!existsSync(join(root, 'dist/bin/main.js'))) throw new Error('these tests run what was built: npm run build');
      const child = start(
        ['validate', 'a.json', '--format', 'json:report.json', '--format', 'html:report.html'],
        ['--import', './hold.mjs'],
      );
      const draft = await new Promise<string>((resolve) => child.once('message', (name) => resolve(String(name))));
      expect(existsSync(draft)).toBe(true);
      child.kill(signal);
      expect(await end(child)).toBe(signal);
      expect(made()).toEqual(['report.json']);
      expect(readFileSync(path('report.json'), 'utf8')).toBe('of yesterday');
    },
  );

  it.skipIf(lackOfPipes !== '').for([['--jobs=1'], ['--jobs=2'], ['--update-suppressions']])(
    `while it reads writes nothing, with %j${lackOfPipes}`,
    async (options) => {
      makePipe();
      const child = start(['validate', 'a.json', 'pipe', '--format', 'json:report.json', '--format', 'ndjson:new.ndjson', ...options]);
      const writing = await open(path('pipe'), 'w');
      child.kill('SIGINT');
      expect(await end(child)).toBe('SIGINT');
      await writing.close();
      expect(made()).toEqual(['report.json']);
      expect(readFileSync(path('report.json'), 'utf8')).toBe('of yesterday');
    },
  );

  it.skipIf(lackOfPipes !== '')(`between two reports leaves the first as it was, or whole${lackOfPipes}`, async () => {
    makePipe();
    // More than a pipe takes at once, so that the second report cannot end before it is read.
    workspace.write({ 'a.json': `${patient}\n`.repeat(documents) });
    const child = start(['validate', 'a.json', '--format', 'json:report.json', '--format', 'html:pipe']);
    const reading = await open(path('pipe'), 'r');
    await reading.read(Buffer.alloc(1), 0, 1);
    child.kill('SIGINT');
    expect(await end(child)).toBe('SIGINT');
    await reading.close();
    expect(made()).toEqual(['report.json']);
    const text = readFileSync(path('report.json'), 'utf8');
    if (text !== 'of yesterday') expect(JSON.parse(text)).toMatchObject({ summary: { documents } });
  });
});
