import { createReadStream, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StructureDefinition } from 'fhir/r4.js';
import { DiskBasedPackageCache } from 'fhir-package-loader';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { loadCore } from '../definitions/core.js';
import { CompileError } from './compile-error.js';
import { compile } from './compile.js';
import type { FhirPackage } from './fhir-package.js';
import { findProjects, type IgProject } from './project.js';
import type { PublishedSources } from './published-packages.js';
import { elementFacts } from './testing/definition-facts.js';
import { ownPackages, repository } from './testing/own-sources.js';
import { projectOf } from './testing/project.js';
import { reference, referenceIsHere, skipped } from './testing/reference.js';
import { startRegistry, type TestRegistry } from './testing/registry.js';
import { writePackage } from './write-package.js';

const core = loadCore();
const projects = findProjects([join(repository, 'fsh'), join(repository, 'input')]);
let own: Map<string, FhirPackage>;
let home: string;
let registry: TestRegistry | undefined;

beforeAll(async () => {
  own = await ownPackages();
  home = mkdtempSync(join(tmpdir(), 'ltt-test-'));
});
afterEach(async () => {
  await registry?.close();
  registry = undefined;
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const compileWith = (published: PublishedSources, these: readonly IgProject[] = projects) => compile(these, { core, published });
const structureIn = (packages: readonly FhirPackage[], id: string) =>
  packages.flatMap(({ resources }) => resources).find((resource) => resource.id === id) as StructureDefinition;

/** DK Core with a mark, by which to tell where it was taken from. */
function republished(): FhirPackage {
  const dkCore = own.get('hl7.fhir.dk.core')!;
  const marked = structuredClone(structureIn([dkCore], 'dk-core-patient'));
  for (const element of marked.snapshot!.element) if (element.id === 'Patient.telecom') element.short = 'from the registry';
  return { ...dkCore, resources: dkCore.resources.map((each) => (each.id === marked.id ? marked : each)) };
}

const telecomOf = ({ snapshot }: StructureDefinition) => snapshot!.element.find(({ id }) => id === 'Patient.telecom')!.short;

describe('published dependencies', () => {
  it('come from the registry that was asked for, instead of the authored ones', async () => {
    registry = await startRegistry([republished(), own.get('kl.dk.fhir.term')!]);
    const temporary = () => readdirSync(tmpdir()).filter((name) => name.startsWith('ltt-packages-'));
    const before = temporary();
    const { packages, problems } = await compileWith({ registry: registry.url });
    expect(problems).toEqual([]);
    expect(packages.map(({ name }) => name)).toEqual(['kl.dk.fhir.ltt']);
    expect(telecomOf(structureIn(packages, 'klgateway-ltt-citizen'))).toBe('from the registry');
    expect(registry.asked).toEqual(['/hl7.fhir.dk.core/3.4.0', '/kl.dk.fhir.term/2.3.0']);
    expect(temporary()).toEqual(before);
  });

  it('are kept in the cache, and then come from there', async () => {
    const cache = join(home, 'cache');
    registry = await startRegistry([republished(), own.get('kl.dk.fhir.term')!]);
    await compileWith({ cache, registry: registry.url });
    expect(readdirSync(cache).sort()).toEqual(['hl7.fhir.dk.core#3.4.0', 'kl.dk.fhir.term#2.3.0']);
    const { packages } = await compileWith({ cache });
    expect(telecomOf(structureIn(packages, 'klgateway-ltt-citizen'))).toBe('from the registry');
    expect(registry.asked).toHaveLength(2);
  });

  it('are what was written before: the output is a cache', async () => {
    const cache = join(home, 'output');
    for (const each of own.values()) writePackage(each, cache);
    const { packages } = await compileWith({ cache });
    expect(packages).toEqual([own.get('kl.dk.fhir.ltt')]);
  });

  it('may be named by "latest", which the registry knows', async () => {
    registry = await startRegistry([own.get('hl7.fhir.dk.core')!]);
    const fsh = 'Profile: Small\nParent: http://hl7.dk/fhir/core/StructureDefinition/dk-core-patient\n* gender 1..1';
    const small = projectOf('small.test', fsh, 'dependencies:\n  hl7.fhir.dk.core: latest\n');
    const { packages, problems } = await compileWith({ registry: registry.url }, [small]);
    expect(problems).toEqual([]);
    expect(structureIn(packages, 'Small').baseDefinition).toBe('http://hl7.dk/fhir/core/StructureDefinition/dk-core-patient');
    expect(registry.asked).toContain('/hl7.fhir.dk.core');
  });

  it('that are nowhere: says what was asked for and where it was looked for', async () => {
    registry = await startRegistry([own.get('hl7.fhir.dk.core')!]);
    const cache = join(home, 'empty');
    mkdirSync(cache);
    await expect(compileWith({ cache, registry: registry.url })).rejects.toThrow(CompileError);
    const message = await compileWith({ cache, registry: registry.url }).catch((error: unknown) => String(error));
    for (const part of ['kl.dk.fhir.ltt#1.0.1', 'kl.dk.fhir.term#2.3.0', cache, registry.url]) expect(message).toContain(part);
  });

  it('without a registry are not downloaded, and a cache that is not there is an error', async () => {
    const cache = join(home, 'none');
    await expect(compileWith({ cache })).rejects.toThrow(`There is no FHIR cache ${cache}`);
    expect(existsSync(cache)).toBe(false);
  });

  it('that are neither asked for nor authored: names the dependency', async () => {
    const alone = projectOf('alone.test', 'Profile: Alone\nParent: Patient', 'dependencies:\n  some.other: 9.9.9\n');
    await expect(compile([alone], { core })).rejects.toThrow(/alone\.test#1\.0\.0 depends on some\.other#9\.9\.9/);
  });

  it.skipIf(!referenceIsHere)(`of HL7 Denmark give the same LTT as the authored ones${skipped}`, async () => {
    const cache = join(home, 'published');
    mkdirSync(cache);
    const archive = join(reference, 'packages', 'hl7.fhir.dk.core-3.4.0.tgz');
    await new DiskBasedPackageCache(cache).cachePackageTarball('hl7.fhir.dk.core', '3.4.0', createReadStream(archive));
    writePackage(own.get('kl.dk.fhir.term')!, cache);
    const { packages, problems } = await compileWith({ cache });
    expect(problems).toEqual([]);
    const [ltt] = packages;
    const authored = own.get('kl.dk.fhir.ltt')!;
    expect(ltt!.examples).toEqual(authored.examples);
    for (const resource of authored.resources.filter((each): each is StructureDefinition => each.resourceType === 'StructureDefinition')) {
      const other = structureIn(packages, resource.id!);
      expect(elementFacts(other.differential!.element), resource.id).toEqual(elementFacts(resource.differential!.element));
    }
  });
});
