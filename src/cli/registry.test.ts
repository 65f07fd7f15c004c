import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FhirPackage } from '../ig/fhir-package.js';
import { startRegistry, type TestRegistry } from '../ig/testing/registry.js';
import { guide } from '../library/testing/built.js';
import { Workspace } from './testing/harness.js';

const root = join(import.meta.dirname, '../..');
const workspace = new Workspace({ 'patient.json': JSON.stringify({ resourceType: 'Patient', id: 'x', meta: { profile: [guide.url] } }) });
const published = {
  name: 'x.test',
  version: '1.0.0',
  canonical: 'http://x.test',
  title: 'X',
  description: 'X',
  author: 'X',
  fhirVersion: '4.0.1',
  dependencies: [
    { name: 'hl7.fhir.r4.core', version: '4.0.1' },
    { name: 'gone.test', version: '2.0.0' },
  ],
  resources: [{ id: 'p', ...guide }],
  examples: [],
} as unknown as FhirPackage;

let registry: TestRegistry;
beforeAll(async () => {
  if (!existsSync(join(root, 'dist/packs/r4.pack'))) throw new Error('these tests run what was built: npm run build');
  registry = await startRegistry([published]);
});
afterAll(async () => {
  workspace.remove();
  await registry.close();
});

interface Ran {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `ltt validate patient.json` with another guide, in a process that asks the registry of this one. */
const validate = (...argv: readonly string[]): Promise<Ran> =>
  ltt('validate', 'patient.json', '--fhir-cache', 'cache', '--format', 'json', ...argv);

async function ltt(...argv: readonly string[]): Promise<Ran> {
  const args = [join(root, 'bin/ltt.js'), ...argv];
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: workspace.folder }, (error, stdout, stderr) => {
      resolve({ status: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}

describe('ltt validate --ig id#version', () => {
  it('takes a guide from the FHIR cache, and asks no registry unless it is told to', async () => {
    expect(await validate('--ig', 'x.test#1.0.0')).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('FHIR cache') });
    expect(registry.asked).toEqual([]);

    const first = await validate('--ig', 'x.test#1.0.0', '--registry', registry.url);
    expect(first.status).toBe(1);
    expect(first.stderr).toContain(`fetched x.test#1.0.0 from ${registry.url}`);
    expect(JSON.parse(first.stdout)).toMatchObject({
      ig: { id: 'x.test', version: '1.0.0' },
      definitionFaults: [{ definition: 'gone.test#2.0.0', problem: expect.stringContaining('does not have it') }],
    });
    // R4 itself is at hand.
    expect(registry.asked).toEqual(['/x.test/1.0.0', '/gone.test/2.0.0']);

    const second = await validate('--ig', 'x.test#1.0.0');
    expect(second.status).toBe(1);
    expect(JSON.parse(second.stdout).results).toEqual(JSON.parse(first.stdout).results);
    expect(registry.asked).toHaveLength(2);
  });

  it('is as good for ltt diff', async () => {
    const { status, stdout, stderr } = await ltt(
      'diff',
      'x.test#1.0.0',
      'x.test#1.0.0',
      '--fhir-cache',
      'another',
      '--registry',
      registry.url,
      '--format',
      'json',
    );
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ changes: [] });
    expect(stderr.match(/fetched x\.test#1\.0\.0/g)).toHaveLength(1);
  });

  it('says why there is none', async () => {
    expect(await validate('--ig', 'y.test#latest', '--registry', registry.url)).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('does not have it'),
    });
  });
});
