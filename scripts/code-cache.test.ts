import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Workspace } from '../src/cli/testing/harness.js';

const root = join(import.meta.dirname, '..');
const report = join(root, 'testcases/story/DeliveryReport-Josefine-1.json');
const cache = `dist/bin/cache/${process.version}-${process.platform}-${process.arch}`;

/** Runs the command as bin/ltt.js does, and says at its end of each of its files whether V8 refused what was made of it before. */
const telling = `const { load, scripts } = require(process.argv[1]);
process.on('exit', () => console.error(JSON.stringify(Object.fromEntries([...scripts].map(([name, script]) => [name, script.cachedDataRejected ?? 'none'])))));
load('command.js');`;

const copy = new Workspace({});
afterAll(() => copy.remove());

function run(folder: string, ...flags: string[]): { readonly status: number | null; readonly stdout: string; readonly refused: unknown[] } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...flags, '-e', telling, join(folder, 'dist/bin/load.js'), 'validate', report], { cwd: copy.folder, encoding: 'utf8' });
  return { status, stdout, refused: Object.values(JSON.parse(stderr) as object) };
}

/** It makes the command quicker, and nothing else. */
describe.skipIf(!existsSync(join(root, cache)))('what V8 made of the command when it was built', () => {
  beforeAll(() => {
    mkdirSync(join(copy.folder, 'dist/packs'), { recursive: true });
    for (const part of ['package.json', 'dist/bin', 'dist/packs/ltt.pack']) cpSync(join(root, part), join(copy.folder, part), { recursive: true });
  });

  it('is taken for all that checking a report loads', () => {
    const { status, refused } = run(root);
    expect(status).toBe(0);
    expect(new Set(refused)).toEqual(new Set([false]));
  });

  it('is refused by a Node that was started otherwise, which says the same of the report', () => {
    const { status, stdout, refused } = run(root, '--no-opt');
    expect({ status, stdout }).toEqual({ status: 0, stdout: run(root).stdout });
    expect(new Set(refused)).toEqual(new Set([true]));
  });

  it.each([
    ['nothing', () => Buffer.alloc(0)],
    ['something else', () => Buffer.from('something else')],
    ['half of it', (whole: Buffer) => whole.subarray(0, whole.length >> 1)],
  ])('is refused where a file has %s', (_, of) => {
    for (const name of readdirSync(join(root, cache))) writeFileSync(join(copy.folder, cache, name), of(readFileSync(join(root, cache, name))));
    const { status, stdout, refused } = run(copy.folder);
    expect({ status, stdout }).toEqual({ status: 0, stdout: run(root).stdout });
    expect(new Set(refused)).toEqual(new Set([true]));
  });
});
