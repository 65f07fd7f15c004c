import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { tgz } from '../../ig/tgz.js';
import { LazyPack } from '../../library/lazy-pack.js';
import { Pack } from '../../plan/pack/pack.js';
import { Workspace } from '../testing/harness.js';
import { loadValidator } from './load-validator.js';

const packs = join(import.meta.dirname, '../../../dist/packs');

/** The packs of the build, which are not beside the sources; read once for all tests. */
vi.mock('../packs.js', () => {
  const r4 = new LazyPack(() => new Pack(readFileSync(join(packs, 'r4.pack'), 'utf8')));
  return { packOnDisk: () => r4 };
});
beforeAll(() => {
  if (!existsSync(join(packs, 'r4.pack'))) throw new Error('these tests use what was built: npm run build');
});

const json = (value: unknown): string => JSON.stringify(value);

/** A profile of Patient that demands a name. */
const profileAt = (url: string, more: object = {}): object => ({
  resourceType: 'StructureDefinition',
  url,
  name: 'P',
  status: 'active',
  kind: 'resource',
  abstract: false,
  type: 'Patient',
  baseDefinition: 'http://hl7.org/fhir/StructureDefinition/Patient',
  derivation: 'constraint',
  differential: { element: [{ id: 'Patient.name', path: 'Patient.name', min: 1 }] },
  ...more,
});
const url = 'http://x.test/StructureDefinition/p';
const manifest = (name: string, version: string, more: object = {}): string =>
  json({ name, version, fhirVersions: ['4.0.1'], dependencies: { 'hl7.fhir.r4.core': '4.0.1' }, ...more });
const profileFile = json(profileAt(url));
const packed = (files: Readonly<Record<string, string>>): Uint8Array =>
  tgz(new Map(Object.entries(files).map(([name, text]) => [`package/${name}`, text])));

let workspace: Workspace;
const used: Workspace[] = [];
beforeEach(() => {
  workspace = new Workspace({ 'patient.json': json({ resourceType: 'Patient', id: 'x', meta: { profile: [url] } }) });
  used.push(workspace);
});
afterAll(() => {
  for (const each of used) each.remove();
});

interface Ran {
  readonly exitCode: number;
  readonly ids: readonly string[];
  readonly stderr: string;
}

/** Validates the patient against guides, with a FHIR cache of the test's own. */
async function validate(...argv: readonly string[]): Promise<Ran> {
  const { exitCode, stdout, stderr } = await workspace.ltt(
    ['validate', 'patient.json', '--fhir-cache', 'cache', '--format', 'json', ...argv],
    { load: loadValidator },
  );
  const results = stdout === '' ? [] : (JSON.parse(stdout) as { results: { findings: { id: string }[] }[] }).results;
  return {
    exitCode,
    ids: results.flatMap(({ findings }) => findings.map(({ id }) => id)).filter((id) => id !== 'invariant-failed'),
    stderr,
  };
}

describe('a guide for another release of FHIR is refused', () => {
  it.each([
    ['R5', '5.0.0'],
    ['R4B', '4.3.0'],
    ['STU3', '3.0.2'],
    ['STU3', '3.0'],
    ['DSTU2', '1.0.2'],
    ['R6', '6.0.0-ballot2'],
  ])('%s (%s), by its package.json', async (release, version) => {
    workspace.write({ 'x.tgz': packed({ 'package.json': manifest('x', '1.0.0', { fhirVersions: [version] }), 'p.json': profileFile }) });
    const ran = await validate('--ig', 'x.tgz');
    expect(ran).toMatchObject({ exitCode: 2, ids: [] });
    expect(ran.stderr).toContain(`x#1.0.0 is a package for FHIR ${release} (${version}); only FHIR R4 (4.0.1) is supported`);
  });

  it('by the older field of its package.json, or by the core package that it needs', async () => {
    workspace.write({
      'a.tgz': packed({ 'package.json': json({ name: 'a', version: '1.0.0', 'fhir-version-list': ['3.0.1'] }), 'p.json': profileFile }),
      'b.tgz': packed({
        'package.json': json({ name: 'b', version: '1.0.0', dependencies: { 'hl7.fhir.r5.core': '5.0.0' } }),
        'p.json': profileFile,
      }),
      'c.tgz': packed({
        'package.json': json({ name: 'c', version: '1.0.0', dependencies: { 'hl7.fhir.core': '3.0.1' } }),
        'p.json': profileFile,
      }),
    });
    expect((await validate('--ig', 'a.tgz')).stderr).toContain('FHIR STU3 (3.0.1)');
    expect((await validate('--ig', 'b.tgz')).stderr).toContain('FHIR R5 (5.0.0)');
    expect((await validate('--ig', 'c.tgz')).stderr).toContain('FHIR STU3 (3.0.1)');
  });

  it('by its definitions, in a folder or a package that does not say', async () => {
    const foreign = json(profileAt(url, { fhirVersion: '5.0.0' }));
    workspace.write({
      'folder/p.json': foreign,
      'x.tgz': packed({ 'package.json': json({ name: 'x', version: '1.0.0' }), 'p.json': foreign }),
    });
    for (const name of ['folder', 'x.tgz', 'folder/p.json']) {
      const ran = await validate('--ig', name);
      expect(ran.exitCode).toBe(2);
      expect(ran.stderr).toContain(`${url} (`);
      expect(ran.stderr).toContain('is for FHIR R5 (5.0.0)');
    }
  });
});

describe('a guide for R4', () => {
  it.each(['4.0.1', '4.0.0', '4.0'])('may say so as %s, in package and definition', async (version) => {
    workspace.write({
      'x.tgz': packed({
        'package.json': manifest('x', '1.0.0', { fhirVersions: [version] }),
        'p.json': json(profileAt(url, { fhirVersion: version })),
      }),
    });
    expect(await validate('--ig', 'x.tgz')).toMatchObject({ exitCode: 1, ids: ['cardinality-min'] });
  });

  it('may have examples of other releases', async () => {
    const other = profileAt('http://x.test/StructureDefinition/example', { fhirVersion: '5.0.0' });
    workspace.write({
      'folder/p.json': profileFile,
      'folder/examples/r5/e.json': json(other),
      'folder/example/capabilities.json': json({ resourceType: 'CapabilityStatement', fhirVersion: '5.0.0' }),
    });
    const ran = await validate('--ig', 'folder');
    expect(ran).toMatchObject({ exitCode: 1, ids: ['cardinality-min'] });
    expect(ran.stderr).not.toContain('R5');
  });

  it('for several releases has its definitions for R4 used, and says which are not', async () => {
    workspace.write({
      'x.tgz': packed({
        'package.json': manifest('x', '1.0.0', { fhirVersions: ['4.0.1', '4.3.0'] }),
        'p.json': profileFile,
        'q.json': json(profileAt('http://x.test/q', { fhirVersion: '4.3.0' })),
      }),
    });
    const ran = await validate('--ig', 'x.tgz');
    expect(ran).toMatchObject({ exitCode: 1, ids: ['cardinality-min'] });
    expect(ran.stderr).toContain('http://x.test/q (x.tgz/q.json) is for FHIR R4B (4.3.0)');
  });

  it('needs no core package, whatever that is called, and uses none of another release', async () => {
    const dependencies = {
      'hl7.fhir.r4.core': '4.0.0',
      'hl7.fhir.core': '4.0.1',
      'hl7.fhir.r4.examples': '4.0.1',
      'hl7.fhir.r4.expansions': '4.0.1',
      'hl7.fhir.r5.core': '5.0.0',
    };
    workspace.write({ 'x.tgz': packed({ 'package.json': manifest('x', '1.0.0', { dependencies }), 'p.json': profileFile }) });
    expect(await validate('--ig', 'x.tgz')).toEqual({ exitCode: 1, ids: ['cardinality-min'], stderr: '' });
  });

  it('may depend on a package for another release, which is not used', async () => {
    workspace.write({
      'cache/x.test#1.0.0/package/package.json': manifest('x.test', '1.0.0', { dependencies: { 'y.test': '1.0.0' } }),
      'cache/x.test#1.0.0/package/p.json': profileFile,
      'cache/y.test#1.0.0/package/package.json': manifest('y.test', '1.0.0', { fhirVersions: ['5.0.0'] }),
      'cache/y.test#1.0.0/package/p.json': json(profileAt('http://y.test/p')),
    });
    const ran = await validate('--ig', 'x.test#1.0.0');
    expect(ran).toMatchObject({ exitCode: 1, ids: ['cardinality-min'] });
    expect(ran.stderr).toContain('y.test#1.0.0: it is not used: y.test#1.0.0 is a package for FHIR R5');
  });

  it('may be one file, the folder package/ itself, or depend on itself in a circle', async () => {
    workspace.write({
      'p.json': profileFile,
      'x/package/package.json': manifest('x.test', '1.0.0', { dependencies: { 'y.test': '1.0.0' } }),
      'x/package/p.json': json(profileAt(url, { baseDefinition: 'http://y.test/base' })),
      'cache/y.test#1.0.0/package/package.json': manifest('y.test', '1.0.0', { dependencies: { 'x.test': '1.0.0', 'y.test': '1.0.0' } }),
      'cache/y.test#1.0.0/package/base.json': json(profileAt('http://y.test/base')),
    });
    expect(await validate('--ig', 'p.json')).toEqual({ exitCode: 1, ids: ['cardinality-min'], stderr: '' });
    expect(await validate('--ig', 'x/package')).toEqual({ exitCode: 1, ids: ['cardinality-min'], stderr: '' });
    expect(await validate('--ig', 'x')).toEqual({ exitCode: 1, ids: ['cardinality-min'], stderr: '' });
  });
});

describe('two versions of a package', () => {
  const cached = (
    id: string,
    version: string,
    dependencies: Readonly<Record<string, string>>,
    definition: object,
  ): Record<string, string> => ({
    [`cache/${id}#${version}/package/package.json`]: manifest(id, version, { dependencies }),
    [`cache/${id}#${version}/package/p.json`]: json(definition),
  });

  it('asked for by others: the first is used, and the command says so', async () => {
    workspace.write({
      ...cached('x.test', '1.0.0', { 'a.test': '1.0.0', 'b.test': '1.0.0' }, profileAt(url)),
      ...cached('a.test', '1.0.0', {}, profileAt('http://a.test/p')),
      ...cached('b.test', '1.0.0', { 'a.test': '2.0.0' }, profileAt('http://b.test/p')),
    });
    expect((await validate('--ig', 'x.test#1.0.0')).stderr).toBe(
      'ltt: a.test is used in version 1.0.0, because it is the first that a guide depends on; b.test#1.0.0 asks for 2.0.0, which is not read\n',
    );
  });

  it('asked for as any patch of a version, or as the latest, are one', async () => {
    workspace.write({
      ...cached('x.test', '1.0.0', { 'a.test': '1.0.1', 'b.test': '1.0.0' }, profileAt(url)),
      ...cached('a.test', '1.0.1', {}, profileAt('http://a.test/p')),
      ...cached('b.test', '1.0.0', { 'a.test': '1.0.x' }, profileAt('http://b.test/p')),
    });
    expect((await validate('--ig', 'x.test#1.0.0')).stderr).toBe('');
  });

  it('one of them named: that is used', async () => {
    workspace.write({
      ...cached('x.test', '1.0.0', { 'a.test': '1.0.0' }, profileAt(url)),
      ...cached('a.test', '2.0.0', {}, profileAt('http://a.test/p')),
    });
    expect((await validate('--ig', 'x.test#1.0.0', '--ig', 'a.test#2.0.0')).stderr).toBe(
      'ltt: a.test is used in version 2.0.0, because it was named; x.test#1.0.0 asks for 1.0.0, which is not read\n',
    );
  });

  it('both named: both are read, and the first is believed', async () => {
    workspace.write({
      ...cached('x.test', '1.0.0', {}, profileAt(url)),
      ...cached(
        'x.test',
        '2.0.0',
        {},
        profileAt(url, {
          differential: {
            element: [
              { id: 'Patient.gender', path: 'Patient.gender', min: 1 },
              { id: 'Patient.name', path: 'Patient.name', min: 1 },
            ],
          },
        }),
      ),
    });
    const ran = await validate('--ig', 'x.test#1.0.0', '--ig', 'x.test#2.0.0');
    expect(ran).toMatchObject({ exitCode: 1, ids: ['cardinality-min'] });
    expect(ran.stderr).toBe(
      'ltt: x.test was named in versions 1.0.0, 2.0.0: what several of them define is taken from 1.0.0, which was named first\n',
    );
  });
});

describe('a package that is not there', () => {
  beforeEach(() => {
    workspace.write({ 'cache/x.test#1.10.0/package/package.json': '{}', 'cache/x.test#1.9.0/package/package.json': '{}' });
  });

  it.each([
    ['x.test', 'a package is named with its version. There are: x.test#1.9.0, x.test#1.10.0'],
    ['x.test@1.9.0', 'a package is named with its version. There are: x.test#1.9.0, x.test#1.10.0'],
    ['x.test#3.0.0', 'of x.test there are 1.9.0, 1.10.0'],
    ['y.test', 'no version of y.test is in'],
    ['nowhere', 'there is no such folder or file'],
    ['https://x.test/package.tgz', 'it is a URL, and guides are not read from the web'],
  ])('%s: the versions that are there are listed, or what to do', async (name, message) => {
    const ran = await validate('--ig', name);
    expect(ran.exitCode).toBe(2);
    expect(ran.stderr).toContain(message);
  });
});

describe('a file that is no package', () => {
  it.each<[string, string | Uint8Array, string]>([
    ['x.zip', 'PK\u0003\u0004rest', 'it is a zip archive, and a package is a .tgz. Unpack it'],
    ['x.tgz', 'PK\u0003\u0004rest', 'it is a zip archive'],
    ['x.tgz', '<!DOCTYPE html><html></html>', 'it is a web page'],
    ['x.tgz', '', 'the file is empty'],
    ['x.tgz', '{"resourceType":"Patient"}', 'must be named .json or .xml'],
    ['x.tgz', new Uint8Array([0x1f, 0x8b, 1, 2, 3]), 'cannot be read'],
    ['x.tgz', gzipSync('no tar'), 'not a FHIR package'],
    ['x.json', '{', 'not JSON'],
  ])('%s is named for what it is', async (name, content, message) => {
    workspace.write({ [name]: content });
    const ran = await validate('--ig', name);
    expect(ran.exitCode).toBe(2);
    expect(ran.stderr).toContain(message);
  });

  it('an archive without package.json is used as far as it goes, and the command says so', async () => {
    workspace.write({ 'x.tgz': packed({ 'p.json': profileFile }) });
    const ran = await validate('--ig', 'x.tgz');
    expect(ran).toMatchObject({ exitCode: 1, ids: ['cardinality-min'] });
    expect(ran.stderr).toContain('no package/package.json');
  });
});

describe('a base definition that is missing', () => {
  const guide = (dependencies: Readonly<Record<string, string>>, baseDefinition: string): Record<string, Uint8Array> => ({
    'x.tgz': packed({
      'package.json': manifest('x.test', '1.0.0', { dependencies }),
      'p.json': json(profileAt(url, { baseDefinition })),
      'q.json': json(profileAt('http://x.test/q')),
    }),
  });

  it('ends with exit code 2, and names the package that should have it', async () => {
    workspace.write(
      guide({ 'hl7.terminology.r4': '5.0.0', 'hl7.fhir.dk.core': '2.1.0' }, 'http://hl7.dk/fhir/core/StructureDefinition/dk-core-patient'),
    );
    const ran = await validate('--ig', 'x.tgz', '--fail-on', 'never');
    expect(ran).toMatchObject({ exitCode: 2, ids: ['cardinality-min', 'definition-base-missing'] });
    expect(ran.stderr).toContain(
      `ltt: ${url} derives from http://hl7.dk/fhir/core/StructureDefinition/dk-core-patient, which is not available\nltt: The package hl7.fhir.dk.core#2.1.0 should have it: x.test#1.0.0 depends on it, and it is not here. Name it with --ig, fetch it with --registry <url>, or name the FHIR cache that has it with --fhir-cache <folder>.\n`,
    );
  });

  it('names all packages that may have it where none is likelier, and says when there is none', async () => {
    workspace.write(guide({ 'a.test': '1.0.0', 'b.test': '2.0.0' }, 'http://elsewhere.example/base'));
    expect((await validate('--ig', 'x.tgz')).stderr).toContain('a.test#1.0.0, b.test#2.0.0');
    workspace.write(guide({}, 'http://elsewhere.example/base'));
    expect((await validate('--ig', 'x.tgz')).stderr).toContain('No package that was read has it');
  });

  it('of another version than the one that is here is named with both', async () => {
    workspace.write({
      ...guide({}, 'http://y.test/base|2.0.0'),
      'y/base.json': json(profileAt('http://y.test/base', { version: '1.0.0' })),
    });
    const ran = await validate('--ig', 'x.tgz', '--ig', 'y');
    expect(ran.exitCode).toBe(2);
    expect(ran.stderr).toContain('Version 2.0.0 is asked for, and 1.0.0 is here');
  });

  it('does not matter where no document needs it', async () => {
    workspace.write({
      ...guide({}, 'http://elsewhere.example/base'),
      'patient.json': json({ resourceType: 'Patient', id: 'x', meta: { profile: ['http://x.test/q'] } }),
    });
    expect(await validate('--ig', 'x.tgz')).toMatchObject({ exitCode: 1, ids: ['cardinality-min'] });
  });

  it('that is the profile itself is no matter of packages', async () => {
    workspace.write(guide({ 'a.test': '1.0.0' }, url));
    const ran = await validate('--ig', 'x.tgz');
    expect(ran.exitCode).toBe(2);
    expect(ran.stderr).toContain(`${url} derives from itself`);
  });
});

describe('a fault of a definition', () => {
  it('counts for --fail-on, and no report says that no verdict depends on it', async () => {
    workspace.write({
      'guide/p.json': json(profileAt(url, { differential: { element: [{ id: 'Patient.nickname', path: 'Patient.nickname', min: 1 }] } })),
    });
    expect(await validate('--ig', 'guide')).toMatchObject({ exitCode: 0, ids: ['definition-unverified'] });
    expect(await validate('--ig', 'guide', '--fail-on', 'information')).toMatchObject({ exitCode: 1 });
    for (const format of ['text', 'markdown', 'html']) {
      const { stdout } = await workspace.ltt(['validate', 'patient.json', '--ig', 'guide', '--format', format], { load: loadValidator });
      expect(stdout).toContain('Patient.nickname');
      // The page carries all its words for its script.
      expect(stdout.replace(/<script[^]*?<\/script>/g, '')).not.toContain('o verdict depends on them');
    }
  });

  it('that takes no check away is told so', async () => {
    const snapshot = {
      element: [
        { id: 'Patient', path: 'Patient', min: 0, max: '*' },
        { id: 'Patient.name', path: 'Patient.name', min: 0, max: '*' },
      ],
    };
    workspace.write({ 'guide/p.json': json(profileAt(url, { snapshot })) });
    const { stdout } = await workspace.ltt(['validate', 'patient.json', '--ig', 'guide'], { load: loadValidator });
    expect(stdout).toContain('no verdict depends on them');
  });
});
