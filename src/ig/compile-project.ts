import type { FhirResource } from 'fhir/r4.js';
import { corePackage } from '../definitions/core-package.js';
import type { CoreDefinitions } from '../definitions/core.js';
import { withVersion } from './canonical-version.js';
import type { ConfiguredProject } from './configuration.js';
import type { FhirPackage } from './fhir-package.js';
import { implementationGuide, type Artefact } from './implementation-guide.js';
import type { FshSources } from './lint/source/fsh-sources.js';
import { readTank } from './lint/source/read-tank.js';
import { MemoryPackageDB } from './memory-package-db.js';
import { givenFor, loadPublished, type PackageSources, type PublishedSources } from './published-packages.js';
import { readResources } from './predefined.js';
import { withReSlices } from './re-slices.js';
import { withConstraintSources } from './snapshot-sources.js';
import type { SushiLibrary } from './sushi.js';

export interface ProjectContext {
  readonly library: SushiLibrary;
  readonly core: CoreDefinitions;
  /** The compiled dependencies; those that are missing here are loaded from the sources of published packages. */
  readonly authored: readonly FhirPackage[];
  readonly sources: PackageSources;
  readonly published: PublishedSources;
  readonly snapshot: boolean;
}

type Definitions = Awaited<ReturnType<SushiLibrary['sushi']['fhirdefs']['createFHIRDefinitions']>>;

/** A compiled project, and its FSH as SUSHI has read it. */
export interface CompiledProject {
  readonly package: FhirPackage;
  readonly fsh: FshSources;
}

/** Compiles one project, with what it depends on and nothing else in sight. */
export async function compileProject(project: ConfiguredProject, context: ProjectContext): Promise<CompiledProject> {
  const { configuration, name, version, dependencies } = project;
  const { sushi } = context.library;
  const predefined = readResources(project.project.resources);
  const definitions = await definitionsFor(project, predefined, context);

  const sources = project.project.fsh.map(({ text, path }) => new sushi.sushiImport.RawFSH(text, path));
  const tank = sushi.utils.fillTank(sources, configuration);
  tank.checkDuplicateNameEntities();
  const exported = sushi.sushiExport.exportFHIR(tank, definitions);

  const structures = [...exported.profiles, ...exported.extensions, ...exported.logicals, ...exported.resources].map((structure) =>
    withReSlices(withConstraintSources(structure.toJSON(context.snapshot) as FhirResource)),
  );
  const terminology = [...exported.valueSets, ...exported.codeSystems].map((each) => each.toJSON() as FhirResource);
  const instances: Artefact[] = exported.instances
    .filter(({ _instanceMeta: { usage } }) => usage !== 'Inline')
    .map((instance) => {
      const { title, description, usage } = instance._instanceMeta;
      return { resource: instance.toJSON() as FhirResource, title, description, example: usage === 'Example' };
    });
  const definitionsMade = [...structures, ...terminology, ...predefined].map((resource) => ({ resource, example: false }));
  const artefacts = [...definitionsMade, ...instances].map((each) =>
    each.example ? each : { ...each, resource: withVersion(each.resource, { canonical: configuration.canonical, version }) },
  );
  const guide = implementationGuide(project, artefacts);
  const compiled: FhirPackage = {
    name,
    version,
    canonical: configuration.canonical,
    title: configuration.title ?? name,
    description: configuration.description ?? '',
    author: configuration.publisher ?? '',
    fhirVersion: corePackage.version,
    dependencies: [corePackage, ...dependencies],
    resources: [guide, ...artefacts.filter(({ example }) => !example).map(({ resource }) => resource)],
    examples: artefacts.filter(({ example }) => example).map(({ resource }) => resource),
  };
  return { package: compiled, fsh: readTank(tank, project.project.fsh, sushi.utils) };
}

/** SUSHI looks at what was loaded last first: the project's own resources, R4 core, then the dependencies. */
async function definitionsFor(
  project: ConfiguredProject,
  predefined: readonly FhirResource[],
  { library, core, authored, sources, published }: ProjectContext,
): Promise<Definitions> {
  const { InMemoryVirtualPackage } = library.loader;
  const definitions = await library.sushi.fhirdefs.createFHIRDefinitions({ ...sources, packageDB: new MemoryPackageDB() });
  const load = (id: { name: string; version: string }, resources: readonly FhirResource[]): Promise<unknown> =>
    definitions.loadVirtualPackage(new InMemoryVirtualPackage(id, new Map(resources.map((resource, index) => [String(index), resource]))));

  const given = published.given ?? [];
  for (const { name, version, resources } of given) await load({ name, version }, resources);
  for (const dependency of project.dependencies) {
    const compiled = authored.find(({ name, version }) => name === dependency.name && version === dependency.version);
    if (compiled) await load({ name: compiled.name, version: compiled.version }, compiled.resources);
    else if (givenFor(dependency, given) === undefined) {
      await loadPublished(definitions, dependency, project, published);
      const folder = sources.packageCache.getPackagePath(dependency.name, dependency.version);
      if (folder !== undefined) published.loaded?.(dependency, folder);
    }
  }
  await load(corePackage, [...core.structures, ...core.valueSets, ...core.codeSystems]);
  // The name by which SUSHI knows the resources that the project has besides its FSH.
  await load({ name: 'sushi-local', version: 'LOCAL' }, predefined);
  return definitions;
}
