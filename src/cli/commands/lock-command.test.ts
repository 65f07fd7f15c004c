import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Workspace } from '../testing/harness.js';

const config =
  'id: a.test\ncanonical: http://a.example\nname: ATest\nstatus: draft\nversion: 1.0.0\nfhirVersion: 4.0.1\nFSHOnly: true\ndependencies:\n  base.test: 1.0.0\n';
const base = (active: number) =>
  JSON.stringify({
    resourceType: 'StructureDefinition',
    id: 'b',
    url: 'http://base.example/StructureDefinition/b',
    name: 'B',
    status: 'draft',
    fhirVersion: '4.0.1',
    kind: 'resource',
    abstract: false,
    type: 'Patient',
    baseDefinition: 'http://hl7.org/fhir/StructureDefinition/Patient',
    derivation: 'constraint',
    differential: { element: [{ id: 'Patient.active', path: 'Patient.active', min: active }] },
  });

let work: Workspace;
const cached = (name: string) => join('cache', 'base.test#1.0.0', 'package', name);
beforeAll(() => {
  work = new Workspace({
    'ig/sushi-config.yaml': config,
    'ig/input/fsh/p.fsh': 'Profile: P\nParent: Patient\nId: p\nTitle: "P"\nDescription: "P"\n',
    [cached('package.json')]: JSON.stringify({ name: 'base.test', version: '1.0.0', fhirVersions: ['4.0.1'] }),
    [cached('StructureDefinition-b.json')]: base(0),
  });
  mkdirSync(join(work.folder, 'cache', 'base.test#1.0.0', 'package'), { recursive: true });
});
afterAll(() => {
  work.remove();
});

describe('ltt lock', () => {
  it('writes down what dependencies say, and compile --frozen refuses others', async () => {
    expect(await work.ltt(['lock', 'ig', '--fhir-cache', 'cache'])).toMatchObject({
      exitCode: 0,
      stdout: 'fhir-packages.lock.json: 1 package\n',
    });
    const lock = JSON.parse(readFileSync(join(work.folder, 'fhir-packages.lock.json'), 'utf8')) as {
      format: string;
      packages: Record<string, { sha256: string }>;
    };
    expect(lock).toEqual({
      format: 'ltt-lock/1',
      packages: { 'base.test#1.0.0': { sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string } },
    });
    // An index that a tool makes in its cache is no change of the package; a definition is.
    writeFileSync(join(work.folder, cached('.index.json')), '{}');
    await work.ltt(['lock', 'ig', '--fhir-cache', 'cache', '--out', 'again.json']);
    expect(readFileSync(join(work.folder, 'again.json'), 'utf8')).toBe(readFileSync(join(work.folder, 'fhir-packages.lock.json'), 'utf8'));
    writeFileSync(join(work.folder, cached('StructureDefinition-b.json')), base(1));
    await work.ltt(['lock', 'ig', '--fhir-cache', 'cache', '--out', 'other.json']);
    expect(readFileSync(join(work.folder, 'other.json'), 'utf8')).not.toBe(
      readFileSync(join(work.folder, 'fhir-packages.lock.json'), 'utf8'),
    );
  });

  it('asks for a place that dependencies come from', async () => {
    expect(await work.ltt(['lock', 'ig'])).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('--fhir-cache') as string });
  });

  it('says what it did not find', async () => {
    expect(await work.ltt(['lock', 'nowhere', '--fhir-cache', 'cache'])).toMatchObject({
      exitCode: 2,
      stderr: expect.stringMatching(/There is no folder .*nowhere/) as string,
    });
  });
});
