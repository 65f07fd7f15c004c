import { execFileSync } from 'node:child_process';
import { createReadStream, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Patient, StructureDefinition } from 'fhir/r4.js';
import {
  BasePackageLoader,
  DiskBasedPackageCache,
  SQLJSPackageDB,
  type CurrentBuildClient,
  type RegistryClient,
} from 'fhir-package-loader';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FhirPackage } from './fhir-package.js';
import { packageFiles } from './package-files.js';
import { tgz } from './tgz.js';
import { compileOwnSources, ownPackages } from './testing/own-sources.js';
import { fileNameOf } from './testing/reference.js';
import { writePackage } from './write-package.js';

let home: string;
let ltt: FhirPackage;
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'ltt-test-'));
  ltt = (await ownPackages()).get('kl.dk.fhir.ltt')!;
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const offline = () => Promise.reject(new Error('offline'));
const noRegistry: RegistryClient = { resolveVersion: (_, version) => Promise.resolve(version), download: offline };
const noBuilds: CurrentBuildClient = { downloadCurrentBuild: offline, getCurrentBuildDate: offline };

/** Loads the package from a FHIR cache with fhir-package-loader's own parts, and nothing of ours. */
async function loadedFrom(cache: string): Promise<BasePackageLoader> {
  const db = new SQLJSPackageDB();
  await db.initialize();
  const loader = new BasePackageLoader(db, new DiskBasedPackageCache(cache), noRegistry, noBuilds);
  expect(await loader.loadPackage('kl.dk.fhir.ltt', '1.0.1')).toBe('LOADED');
  return loader;
}

describe('a written package', () => {
  it('is loaded by fhir-package-loader as a folder', async () => {
    const { folder } = writePackage(ltt, join(home, 'out'));
    const loader = await loadedFrom(join(home, 'out'));
    expect(folder).toBe(join(home, 'out', 'kl.dk.fhir.ltt#1.0.1'));
    expect(loader.findPackageJSON('kl.dk.fhir.ltt', '1.0.1')).toMatchObject({ name: 'kl.dk.fhir.ltt', canonical: 'http://fhir.kl.dk/ltt' });
    expect(loader.findResourceInfos('*')).toHaveLength(15);
    const url = 'http://fhir.kl.dk/ltt/StructureDefinition/klgateway-ltt-citizen';
    const citizen = loader.findResourceJSON(`${url}|1.0.1`, { type: ['Profile'] }) as StructureDefinition;
    expect(citizen).toEqual(ltt.resources.find(({ id }) => id === 'klgateway-ltt-citizen'));
    expect(citizen.snapshot!.element.length).toBeGreaterThan(50);
  });

  it('is loaded by fhir-package-loader as an archive', async () => {
    const { archive } = writePackage(ltt, join(home, 'out'));
    const cache = join(home, 'from-archive');
    mkdirSync(cache);
    await new DiskBasedPackageCache(cache).cachePackageTarball('kl.dk.fhir.ltt', '1.0.1', createReadStream(archive));
    const loader = await loadedFrom(cache);
    expect(
      loader
        .findResourceInfos('*')
        .map(({ id }) => id)
        .sort(),
    ).toEqual(ltt.resources.map(({ id }) => id).sort());
    const example = readFileSync(join(cache, 'kl.dk.fhir.ltt#1.0.1', 'package', 'example', 'Patient-Josefine.json'), 'utf8');
    expect(JSON.parse(example)).toEqual(ltt.examples.find(({ id }) => id === 'Josefine'));
  });

  it('is unpacked by tar', () => {
    const { archive, folder } = writePackage(ltt, join(home, 'out'));
    const target = join(home, 'untarred');
    mkdirSync(target);
    execFileSync('tar', ['xzf', archive, '-C', target]);
    const listed = (root: string) => readdirSync(root, { recursive: true }).map(String).sort();
    expect(listed(target)).toEqual(listed(folder));
  });

  it('has an index of each folder, and says what it depends on', () => {
    const files = packageFiles(ltt);
    const read = (path: string) => JSON.parse(files.get(path)!) as { files: { filename: string }[]; 'index-version': number };
    expect([...files.keys()].slice(0, 2)).toEqual(['package/package.json', 'package/.index.json']);
    for (const [folder, resources] of [
      ['package', ltt.resources],
      ['package/example', ltt.examples],
    ] as const) {
      const index = read(`${folder}/.index.json`);
      expect(index['index-version']).toBe(2);
      expect(index.files.map(({ filename }) => filename)).toEqual(resources.map(fileNameOf).sort());
    }
    expect(read('package/.index.json').files).toContainEqual({
      filename: 'StructureDefinition-klgateway-ltt-encounter-delivery-type.json',
      resourceType: 'StructureDefinition',
      id: 'klgateway-ltt-encounter-delivery-type',
      url: 'http://fhir.kl.dk/ltt/StructureDefinition/klgateway-ltt-encounter-delivery-type',
      version: '1.0.1',
      kind: 'complex-type',
      type: 'Extension',
      derivation: 'constraint',
    });
    expect(JSON.parse(files.get('package/package.json')!)).toMatchObject({
      name: 'kl.dk.fhir.ltt',
      version: '1.0.1',
      canonical: 'http://fhir.kl.dk/ltt',
      fhirVersions: ['4.0.1'],
      dependencies: { 'hl7.fhir.r4.core': '4.0.1', 'hl7.fhir.dk.core': '3.4.0', 'kl.dk.fhir.term': '2.3.0' },
    });
  });

  it('has the same bytes each time it is compiled and written', async () => {
    const again = (await compileOwnSources()).get('kl.dk.fhir.ltt')!;
    const first = readFileSync(writePackage(ltt, join(home, 'one')).archive);
    const second = readFileSync(writePackage(again, join(home, 'two')).archive);
    expect(first.equals(second)).toBe(true);
  });

  it('replaces what was there, and nothing else', () => {
    const out = join(home, 'again');
    mkdirSync(join(out, 'kl.dk.fhir.ltt#1.0.1', 'package'), { recursive: true });
    writeFileSync(join(out, 'kl.dk.fhir.ltt#1.0.1', 'package', 'Old.json'), '{}');
    writeFileSync(join(out, 'other.txt'), 'mine');
    writePackage(ltt, out);
    expect(existsSync(join(out, 'kl.dk.fhir.ltt#1.0.1', 'package', 'Old.json'))).toBe(false);
    expect(readdirSync(out).sort()).toEqual(['kl.dk.fhir.ltt#1.0.1', 'kl.dk.fhir.ltt-1.0.1.tgz', 'other.txt']);
  });

  it('leaves what was there as it is when it fails', () => {
    const out = join(home, 'failing');
    const { folder } = writePackage(ltt, out);
    const before = readFileSync(join(folder, 'package', 'package.json'), 'utf8');
    const unwritable = { ...ltt, resources: [{ ...ltt.resources[0]!, id: 'x'.repeat(300) }] };
    expect(() => writePackage(unwritable, out)).toThrow();
    expect(readFileSync(join(folder, 'package', 'package.json'), 'utf8')).toBe(before);
    expect(readdirSync(out).sort()).toEqual(['kl.dk.fhir.ltt#1.0.1', 'kl.dk.fhir.ltt-1.0.1.tgz']);
  });
});

describe('tgz', () => {
  it('holds names of any length that tar allows, and texts of any size', async () => {
    const id = 'x'.repeat(64);
    const patient: Patient = { resourceType: 'Patient', id };
    const path = `package/example/SubstanceReferenceInformation-${id}.json`;
    const files = new Map([
      [path, JSON.stringify(patient)],
      ['package/empty', ''],
      ['package/block', 'æ'.repeat(256)],
    ]);
    const target = join(home, 'long');
    mkdirSync(target);
    writeFileSync(join(home, 'long.tgz'), tgz(files));
    execFileSync('tar', ['xzf', join(home, 'long.tgz'), '-C', target]);
    for (const [name, text] of files) expect(readFileSync(join(target, name), 'utf8')).toBe(text);
    expect(gunzipSync(tgz(files)).length % 512).toBe(0);
    expect(() => tgz(new Map([['y'.repeat(101), '']]))).toThrow(RangeError);
  });
});
