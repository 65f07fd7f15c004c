import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { Workspace } from '../testing/harness.js';

const patient = '{"resourceType":"Patient"}';

let workspace: Workspace;
afterEach(() => workspace.remove());

describe.each(['validate', 'history'])('ltt %s', (command) => {
  it.each([
    ['a file that is named', ['in.json'], 'in.json'],
    ['the same file by another name', ['./sub/../in.json'], 'in.json'],
    ['a document in a folder', ['.'], 'sub/deep.json'],
    ['a document that a pattern matches', ['sub/*.json'], 'sub/deep.json'],
    ['a link to a document', ['in.json'], 'link.json'],
  ])('never replaces %s', async (_, paths, output) => {
    workspace = new Workspace({ 'in.json': patient, 'sub/deep.json': patient });
    symlinkSync('in.json', join(workspace.folder, 'link.json'));
    const { exitCode, stderr } = await workspace.ltt([command, ...paths, '--format', `json:${output}`]);
    expect({ exitCode, stderr }).toEqual({
      exitCode: 2,
      stderr: `ltt: cannot write ${output}: it is one of the documents to check, and would be replaced; name another file\n`,
    });
    expect(readFileSync(join(workspace.folder, output), 'utf8')).toBe(patient);
  });
});

it('writes a report of an earlier run again, also among the documents', async () => {
  workspace = new Workspace({ 'reports/a.json': patient });
  for (const run of [1, 2])
    expect([
      run,
      (await workspace.ltt(['validate', 'reports', '--format', 'csv:reports/out.csv', '--format', 'json:reports/out.json'])).exitCode,
    ]).toEqual([run, 0]);
});
