import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
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
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...flags, '-e', telling, join(folder, 'dist/bin/load.js'), 'validate', report],
    { cwd: copy.folder, encoding: 'utf8' },
  );
  return { status, stdout, refused: Object.values(JSON.parse(stderr) as object) };
}

/** Runs the command as `bin/ltt.js` does where the build left no code for this Node, with a cache folder of the user's own. */
function runAsOtherNode(usersFolder: string, ...more: string[]): ReturnType<typeof run> {
  const other = `${telling.replace("load('command.js')", 'start()')}`.replace('const { load,', 'const { start,');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...more, '-e', other, join(copy.folder, 'without/dist/bin/load.js'), 'validate', report],
    {
      cwd: copy.folder,
      encoding: 'utf8',
      env: { ...process.env, XDG_CACHE_HOME: usersFolder },
    },
  );
  return { status, stdout, refused: Object.values(JSON.parse(stderr) as object) };
}

/** It makes the command quicker, and nothing else. */
describe.skipIf(!existsSync(join(root, cache)))('what V8 made of the command when it was built', () => {
  beforeAll(() => {
    mkdirSync(join(copy.folder, 'dist/packs'), { recursive: true });
    for (const part of ['package.json', 'dist/bin', 'dist/packs/ltt.pack'])
      cpSync(join(root, part), join(copy.folder, part), { recursive: true });
  });

  it('is taken for all that checking a report loads', () => {
    const { status, refused } = run(root);
    expect(status).toBe(0);
    expect(new Set(refused)).toEqual(new Set([false]));
  });

  // Those of Node's modules that it loads by itself differ from release to release.
  it('is all that checking a report loads, beside few of the modules of Node', () => {
    const modules = (program: string): string[] => {
      const listing = `process.on('exit', () => require('node:fs').writeSync(2, JSON.stringify(process.moduleLoadList)));\n${program}`;
      return JSON.parse(
        spawnSync(process.execPath, ['-e', listing, join(root, 'dist/bin/load.js'), 'validate', report], {
          cwd: copy.folder,
          encoding: 'utf8',
        }).stderr,
      ) as string[];
    };
    const own = new Set(modules(''));
    const more = modules("require(process.argv[1]).load('command.js')").filter(
      (name) => name.startsWith('NativeModule ') && !own.has(name),
    );
    expect(
      more
        .map((name) => name.slice('NativeModule '.length))
        .filter((name) => !['vm', 'process', 'module', 'internal/vm', 'internal/vm/module'].includes(name)),
    ).toEqual([]);
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
    for (const name of readdirSync(join(root, cache)))
      writeFileSync(join(copy.folder, cache, name), of(readFileSync(join(root, cache, name))));
    const { status, stdout, refused } = run(copy.folder);
    expect({ status, stdout }).toEqual({ status: 0, stdout: run(root).stdout });
    expect(new Set(refused)).toEqual(new Set([true]));
  });
});

describe.skipIf(!existsSync(join(root, cache)))('a Node that the build left no code for', () => {
  const users = join(copy.folder, 'users-cache');
  beforeAll(() => {
    const without = join(copy.folder, 'without');
    mkdirSync(join(without, 'dist/packs'), { recursive: true });
    for (const part of ['package.json', 'dist/bin', 'dist/packs/ltt.pack'])
      cpSync(join(root, part), join(without, part), { recursive: true });
    rmSync(join(without, 'dist/bin/cache'), { recursive: true });
  });

  it('keeps what it compiled in the first run for the next', () => {
    const first = runAsOtherNode(users);
    const second = runAsOtherNode(users);
    expect(new Set(first.refused)).toEqual(new Set(['none']));
    expect(new Set(second.refused)).toEqual(new Set([false]));
    expect(second.stdout).toBe(first.stdout);
    expect([first.status, second.status]).toEqual([0, 0]);
  });

  it('replaces code that V8 refuses', () => {
    const [folder = ''] = readdirSync(users, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith(process.arch));
    for (const name of readdirSync(join(users, folder))) writeFileSync(join(users, folder, name), 'damaged');
    expect(new Set(runAsOtherNode(users).refused)).toEqual(new Set([true]));
    expect(new Set(runAsOtherNode(users).refused)).toEqual(new Set([false]));
  });

  it('removes the code of builds that are more than a month old', () => {
    const folder = join(copy.folder, 'old-builds');
    const [old, recent] = ['0000000000000000', '1111111111111111'].map((build) => join(folder, 'ltt-conformance/code', build)) as [
      string,
      string,
    ];
    for (const build of [old, recent]) mkdirSync(build, { recursive: true });
    utimesSync(old, 0, 0);
    runAsOtherNode(folder);
    expect([existsSync(old), existsSync(recent)]).toEqual([false, true]);
  });

  it('runs where nothing can be kept', () => {
    writeFileSync(join(copy.folder, 'a-file'), '');
    expect(runAsOtherNode(join(copy.folder, 'a-file')).status).toBe(0);
  });
});

it.skipIf(!existsSync(join(root, cache)))('a stack trace has no path of the machine that built the package', () => {
  const failing = `const { load } = require(process.argv[1]);
const fs = require('node:fs');
const { writeSync } = fs;
fs.writeSync = (descriptor, ...what) => { if (descriptor === 1) throw new Error('planted'); return writeSync(descriptor, ...what); };
load('command.js');`;
  const { stderr } = spawnSync(process.execPath, ['-e', failing, join(root, 'dist/bin/load.js'), 'rules'], {
    cwd: copy.folder,
    encoding: 'utf8',
  });
  expect(stderr).toMatch(/planted[^]*at .*ltt-conformance\/dist\/bin\/command\.js:\d+/);
  expect(stderr).not.toContain(root);
});

describe.skipIf(!existsSync(join(root, cache)))('a command that asks on a terminal', () => {
  // import() inside code from V8's cache ends the process, so the bundle must not have any.
  it('asks with the code that the build compiled', () => {
    const asTerminal = `require('node:fs').fstatSync = () => { throw new Error('not known'); };
require('node:tty').isatty = (descriptor) => descriptor !== 1;
require(process.argv[1]).load('command.js');`;
    const folder = join(copy.folder, 'init');
    mkdirSync(folder);
    writeFileSync(join(folder, 'package.json'), '{}');
    const { stderr } = spawnSync(process.execPath, ['-e', asTerminal, join(root, 'dist/bin/load.js'), 'init'], {
      cwd: folder,
      encoding: 'utf8',
      input: '\n',
    });
    // The second question follows when the first is answered. What is piped in ends there.
    expect(stderr).toContain('Where are the reports?');
    expect(stderr).toContain('the questions were not answered');
  });

  it.each(readdirSync(join(root, 'dist/bin')).filter((name) => name.endsWith('.js')))('has no import() in %s', (name) => {
    const file = ts.createSourceFile(name, readFileSync(join(root, 'dist/bin', name), 'utf8'), ts.ScriptTarget.Latest);
    const found: string[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) found.push(node.getText(file));
      ts.forEachChild(node, visit);
    };
    visit(file);
    expect(found).toEqual([]);
  });
});
