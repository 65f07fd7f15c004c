import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folderDefinitions } from '../../definitions/folder.js';
import { packageTgz } from '../../definitions/package-tgz.js';
import { filesBelow } from '../../ig/source-file.js';
import { openFile } from '../work/open-file.js';
import { Workspace } from '../testing/harness.js';

const report = readFileSync(join(import.meta.dirname, '../../../testcases/story/DeliveryReport-Josefine-1.json'), 'utf8');
const outside = mkdtempSync(join(tmpdir(), 'ltt-outside-'));
const workspace = new Workspace({
  'reports/good.json': report,
  'reports/sub/good.json': report,
  'links/own.json': report,
  'handed/good.json': report,
});
const inFolder = (path: string): string => join(workspace.folder, path);
let server: Server;

/** Reading any of these never ends, or ends with the memory. */
const special = {
  'reports/pipe-link.json': 'pipe',
  'reports/pipe.json': 'pipe',
  'reports/socket.json': 'socket',
  'reports/zero.json': 'device',
  'reports/zero.ndjson.gz': 'device',
  'reports/zero.zip': 'device',
};

const onUnix = describe.skipIf(process.platform === 'win32');
beforeAll(async () => {
  if (process.platform === 'win32') return;
  execFileSync('mkfifo', [inFolder('reports/pipe.json')]);
  symlinkSync('pipe.json', inFolder('reports/pipe-link.json'));
  for (const name of ['zero.json', 'zero.ndjson.gz', 'zero.zip']) symlinkSync('/dev/zero', inFolder(`reports/${name}`));
  server = createServer().listen(inFolder('reports/socket.json'));
  await new Promise((resolve) => server.once('listening', resolve));
  writeFileSync(join(outside, 'else.json'), report);
  symlinkSync(join(outside, 'else.json'), inFolder('links/away.json'));
  symlinkSync('own.json', inFolder('links/near.json'));
  symlinkSync(outside, inFolder('links/folder'));
});
afterAll(() => {
  server.close();
  workspace.remove();
  rmSync(outside, { recursive: true, force: true });
});

onUnix('a pipe, device or socket in a folder', () => {
  it.each(['validate', 'history'])('cannot be opened by ltt %s', async (command) => {
    const { exitCode, stdout } = await workspace.ltt([command, 'reports', '--format', 'json']);
    const results = JSON.parse(stdout).results as { file: string; problem?: { id: string; message: string } }[];
    const problems = results.flatMap(({ file, problem }) => (problem === undefined ? [] : [[file, problem.id, problem.message]]));
    expect(problems).toEqual(
      Object.entries(special).map(([file, kind]) => [file, 'file-unreadable', `The file cannot be opened: it is a ${kind}, not a file`]),
    );
    expect(exitCode).toBe(2);
  });

  it('ends a certification', async () => {
    symlinkSync('/dev/zero', inFolder('handed/notes'));
    const { exitCode, stderr } = await workspace.ltt(['certify', 'handed']);
    expect({ exitCode, stderr }).toEqual({
      exitCode: 2,
      stderr: expect.stringContaining('notes cannot be opened (The file cannot be opened: it is a device, not a file)'),
    });
  });

  it('is a problem of a folder of definitions, and of a package', () => {
    const { problems } = folderDefinitions(inFolder('reports'));
    for (const [file, kind] of [
      ['pipe.json', 'pipe'],
      ['socket.json', 'socket'],
      ['zero.json', 'device'],
    ]) {
      expect(problems.filter(({ source }) => source === file).map(({ message }) => message)).toEqual([
        expect.stringContaining(`it is a ${kind}, not a file`),
      ]);
    }
    expect(packageTgz(inFolder('reports/zero.json')).problems[0]?.message).toContain('it is a device');
  });

  it('is an error of a project that is compiled', () => {
    symlinkSync('/dev/zero', inFolder('links/x.fsh'));
    expect(() => filesBelow(inFolder('links'), '.fsh')).toThrow('x.fsh cannot be read: it is a device, not a file');
  });

  it('is noticed when it takes the place of a file that was found', () => {
    expect(openFile({ file: 'a', path: inFolder('reports/pipe.json'), found: true })).toMatchObject({ problem: { id: 'file-unreadable' } });
  });
});

onUnix('a link', () => {
  it('that leads out of the folder is followed and named; one to a folder is named', async () => {
    const { stdout, stderr } = await workspace.ltt(['validate', 'links', '--format', 'json']);
    expect((JSON.parse(stdout).results as { file: string }[]).map(({ file }) => file)).toEqual([
      'links/away.json',
      'links/near.json',
      'links/own.json',
    ]);
    expect(stderr).toContain(`ltt: links that lead out of the folder were followed: links/away.json -> ${join(outside, 'else.json')}\n`);
    expect(stderr).toContain(
      `ltt: links to folders were not followed; name the folders themselves to check what is in them: links/folder -> ${outside}\n`,
    );
    expect(stderr).not.toContain('near.json');
  });
});
