import { execFileSync, spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Workspace } from '../src/cli/testing/harness.js';

const root = join(import.meta.dirname, '..');
const workspace = new Workspace();
afterAll(() => workspace.remove());

/** Runs the executable where there is neither Node nor the repository. */
function ltt(...argv: string[]): SpawnSyncReturns<string> {
  return spawnSync(join(workspace.folder, 'ltt'), argv, { cwd: workspace.folder, env: { PATH: '' }, encoding: 'utf8' });
}

describe.skipIf(process.platform !== 'linux')('the single executable (skipped where it is not Linux)', () => {
  beforeAll(() => {
    if (!existsSync(join(root, 'dist/bin/load.js'))) throw new Error('these tests run what was built: npm run build');
    execFileSync(process.execPath, [join(root, 'scripts/build-executable.js')], { cwd: root, stdio: 'ignore' });
    copyFileSync(join(root, 'dist/executable/ltt'), join(workspace.folder, 'ltt'));
    cpSync(join(root, 'testcases/story'), join(workspace.folder, 'story'), { recursive: true });
  });

  it('says the same of reports as the package', () => {
    const package_ = spawnSync(process.execPath, [join(root, 'bin/ltt.js'), 'validate', 'story', '--format', 'csv'], {
      cwd: workspace.folder,
      encoding: 'utf8',
    });
    expect(ltt('validate', 'story', '--format', 'csv')).toMatchObject({ status: 0, stderr: '', stdout: package_.stdout });
  });

  it('is the same program as the package, by its hash', () => {
    const hashes = (command: string, ...argv: string[]): string[] => {
      spawnSync(command, [...argv, 'validate', 'story', '--format', 'sarif:out.sarif'], { cwd: workspace.folder });
      return [...readFileSync(join(workspace.folder, 'out.sarif'), 'utf8').matchAll(/"hash": "([0-9a-f]{64})"/g)].map(([, hash]) => hash!);
    };
    const own = hashes(join(workspace.folder, 'ltt'));
    expect(own.length).toBeGreaterThan(1);
    expect(own).toEqual(hashes(process.execPath, join(root, 'bin/ltt.js')));
  });

  it('has what the other commands and formats read', () => {
    expect(ltt('validate', 'story', '--format', 'html:report.html')).toMatchObject({ status: 0, stderr: '' });
    expect(readFileSync(join(workspace.folder, 'report.html'), 'utf8')).toContain('<style>');
    expect(ltt('certify', '--plan')).toMatchObject({ status: 0, stderr: '' });
    expect(ltt('explain', 'slice-min')).toMatchObject({ status: 0, stderr: '' });
    expect(ltt('new', 'contact')).toMatchObject({ status: 0, stderr: '' });
    expect(ltt('validate', 'missing.json').status).toBe(2);
  });

  it('reads what only FHIR’s own pack knows', () => {
    workspace.write({ 'observation.json': '{"resourceType":"Observation","status":"final","code":{"text":"x"}}' });
    expect(ltt('validate', 'observation.json', '--format', 'json').stderr).toBe('');
  });
});
