import { spawn, spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Workspace } from './testing/harness.js';

const root = join(import.meta.dirname, '../..');
const bin = join(root, 'bin/ltt.js');
const patient = '{"resourceType":"Patient","id":"0505149996","active":null}';
const workspace = new Workspace({ 'a.json': patient });
afterAll(() => workspace.remove());

const ltt = (argv: string[], input = ''): SpawnSyncReturns<string> =>
  spawnSync(process.execPath, [bin, ...argv], { cwd: workspace.folder, input, encoding: 'utf8' });

beforeAll(() => {
  if (!existsSync(join(root, 'dist/packs/ltt.pack'))) throw new Error('these tests run what was built: npm run build');
});

describe('the process', () => {
  it('writes its report to standard output and ends with the verdict', () => {
    const { status, stdout, stderr } = ltt(['validate', 'a.json', '--format', 'json']);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({
      ig: { id: 'kl.dk.fhir.ltt' },
      results: [{ resource: 'Patient/050514-****', valid: false }],
    });
  });

  it('reads standard input', () => {
    const { stdout, status } = ltt(['validate', '-', '--format', 'json'], `\ufeff${patient}`);
    expect(status).toBe(1);
    expect(JSON.parse(stdout).results).toMatchObject([
      { file: '-', findings: expect.arrayContaining([expect.objectContaining({ id: 'json-null', line: 1, column: 54 })]) },
    ]);
  });

  it('has no colours in a pipe', () => {
    expect(ltt(['validate', 'a.json']).stdout).not.toContain('\u001b[');
  });

  it('ends with 2 when it could not do its work', () => {
    expect(ltt(['validate', 'missing.json']).status).toBe(2);
    expect(ltt(['validate', 'a.json', '--nonsense'])).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('unknown option'),
    });
  });

  it('checks against another guide', () => {
    const profile = 'http://example.org/StructureDefinition/patient-with-birth-date';
    const definition = {
      resourceType: 'StructureDefinition',
      url: profile,
      version: '2.0.0',
      name: 'PatientWithBirthDate',
      status: 'draft',
      kind: 'resource',
      abstract: false,
      type: 'Patient',
      baseDefinition: 'http://hl7.org/fhir/StructureDefinition/Patient',
      derivation: 'constraint',
      differential: {
        element: [
          { id: 'Patient', path: 'Patient' },
          { id: 'Patient.birthDate', path: 'Patient.birthDate', min: 1 },
        ],
      },
    };
    workspace.write({ 'guide/definition.json': JSON.stringify(definition), 'b.json': '{"resourceType":"Patient","id":"x"}' });
    const validate = (...argv: string[]) => ltt(['validate', 'b.json', '--ig', 'guide', '--format', 'json', ...argv]);
    expect(validate().status).toBe(0);
    const held = validate('--profile', profile);
    expect(held.status).toBe(1);
    expect(JSON.parse(held.stdout)).toMatchObject({ ig: { id: 'guide' } });
    expect(JSON.parse(held.stdout)).not.toHaveProperty('definitionFaults');
    expect(JSON.parse(held.stdout).results[0].findings).toContainEqual(
      expect.objectContaining({ id: 'cardinality-min', profile, definition: 'Patient.birthDate' }),
    );
    expect(validate('--profile', `${profile}s`).stderr).toContain(`did you mean "${profile}"?`);
  });

  it('says of a document that nests without end how deep it looked', () => {
    const deep = `{"resourceType":"Patient","extension":[${'{"extension":['.repeat(50_000)}${']}'.repeat(50_000)}]}`;
    const { status, stdout } = ltt(['validate', '-', '--format', 'json'], deep);
    expect(status).toBe(1);
    expect(JSON.parse(stdout).results[0].findings.map(({ id }: { id: string }) => id)).toContain('json-too-deep');
  });

  it('says nothing when nobody reads to the end', async () => {
    const lines = 5000;
    workspace.write({ 'many.ndjson': `${patient}\n`.repeat(lines) });
    const child = spawn(process.execPath, [bin, 'validate', 'many.ndjson'], { cwd: workspace.folder });
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    child.stdout.once('data', () => child.stdout.destroy());
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  });

  it.skipIf(!existsSync('/dev/full'))('ends with 2 when its report cannot be written', () => {
    const { status, stderr } = spawnSync('sh', ['-c', '"$0" "$1" validate a.json > /dev/full', process.execPath, bin], {
      cwd: workspace.folder,
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'ltt: cannot write to standard output: no space is left on the device (ENOSPC)\n',
    });
  });
});
