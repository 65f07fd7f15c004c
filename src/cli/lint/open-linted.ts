import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ListableDefinitions } from '../../definitions/definitions.js';
import { layered } from '../../definitions/layered.js';
import { fallbackFor } from '../../library/fallback-for.js';
import { makeGuide } from '../../ig/lint/make-guide.js';
import type { GuideParts, LintBase } from '../../ig/lint/make-guide.js';
import type { CoreDefinitions } from '../../definitions/core.js';
import type { CompileMemory } from '../../ig/compile-memory.js';
import type { Compilation } from '../../ig/compile.js';
import type { LintedGuide } from '../../ig/lint/linted-guide.js';
import type { FshProblem } from '../../ig/fsh-problem.js';
import { cachedDependencies, defaultCacheFolder } from '../../definitions/fhir-cache.js';
import { compileSources, type CompileSources } from '../guides/compile-sources.js';
import { findGuides } from '../guides/find-guides.js';
import { isPackageName, provided } from '../guides/open-guide.js';
import { xmlDefinitions } from '../guides/xml-definitions.js';
import type { LazyPack } from '../../library/lazy-pack.js';
import { packOnDisk } from '../packs.js';
import { UsageError } from '../usage-error.js';
import type { CheckingSettings } from '../validate/checking-settings.js';

/** Where guides to lint, and what they build on, are taken from. */
export interface LintSources extends Pick<CheckingSettings, 'registry' | 'fhirCache'> {
  readonly cwd: string;
  /** What the guides build on, where the FHIR cache does not have it. */
  readonly igs: readonly string[];
  /** What is kept from run to run, for a command that opens the same guide again and again. */
  readonly warm?: WarmTools;
  /** Of FSH projects, open only those that no other of them depends on. */
  readonly topOnly?: boolean;
}

/** Which guides of a compilation are wanted. */
export interface WhichGuides {
  /** All, where it is absent. */
  readonly only?: (guide: { readonly id: string }) => boolean;
  /** FHIR R4, where it is open. */
  readonly r4?: LazyPack | undefined;
}

/** What takes long to have ready: the definitions of R4, and what was compiled of sources that have not changed. */
export interface WarmTools {
  readonly r4: LazyPack;
  readonly core: () => CoreDefinitions;
  readonly memory: CompileMemory;
}

/** Guides that are ready to be linted, or the reasons why their FSH did not compile. */
export interface OpenedForLint {
  readonly guides: readonly LintedGuide[];
  readonly problems: readonly FshProblem[];
  readonly notes: readonly string[];
}

/**
 * Opens what the user names: FSH projects, folders of definitions, packages.
 * @throws {UsageError} when something is not there, or holds no definition
 */
export async function openForLint(paths: readonly string[], sources: LintSources): Promise<OpenedForLint> {
  const isProject = await Promise.all(paths.map((path) => isProjectFolder(resolve(sources.cwd, path))));
  const projects = paths.filter((_, index) => isProject[index]);
  const compiled = projects.length === 0 ? { guides: [], problems: [], notes: [] } : await openProjects(projects, sources);
  const packages = await Promise.all(paths.filter((path) => !projects.includes(path)).map((path) => openPackage(path, sources)));
  return {
    guides: [...compiled.guides, ...packages.flatMap(({ guides }) => guides)],
    problems: compiled.problems,
    notes: [...compiled.notes, ...packages.flatMap(({ notes }) => notes)],
  };
}

/** Is it the folder of an FSH project, or of several? */
export async function isProjectFolder(path: string): Promise<boolean> {
  const { hasConfiguration } = await import('../../ig/project.js');
  return isFolder(path) && (hasConfiguration(path) || hasProjects(path, hasConfiguration));
}

/** The FSH project of the working folder, or its folders of projects; undefined where there is none. */
export async function usualProjects(cwd: string): Promise<string[] | undefined> {
  const { hasConfiguration } = await import('../../ig/project.js');
  if (hasConfiguration(cwd)) return ['.'];
  return ['fsh', 'input'].every((name) => isFolder(join(cwd, name))) ? ['fsh', 'input'] : undefined;
}

/** What was compiled, as guides to lint, over the packages that it was compiled with. */
export async function compiledForLint(
  compilation: Compilation,
  { published: { cache }, given }: Pick<CompileSources, 'published' | 'given'>,
  { only = () => true, r4 }: WhichGuides = {},
): Promise<LintedGuide[]> {
  const { compiledGuides } = await import('../../ig/lint/compiled-guide.js');
  const manifests = compilation.packages.map(({ dependencies }) => ({
    dependencies: new Map(dependencies.map(({ name, version }): [string, string] => [name, version])),
  }));
  const compiled = compilation.packages.map(({ name }) => name);
  const { packages, missing } = cachedDependencies(manifests, {
    folders: cache === undefined ? [] : [cache],
    provided: [...provided, ...compiled, ...given.map(({ id }) => id)],
  });
  const all = compiledGuides(compilation, {
    definitions: [...given, ...packages].map(({ definitions }) => definitions),
    missing: missing.map(({ id, version }) => `${id}#${version}`),
  });
  return guidesOf(all.filter(only), r4);
}

async function guidesOf(parts: readonly GuideParts[], r4: LazyPack | undefined): Promise<LintedGuide[]> {
  return Promise.all(parts.map(async (each) => makeGuide(each, await baseFor(each.definitions, r4))));
}

async function baseFor(definitions: ListableDefinitions, r4 = packOnDisk('r4')): Promise<LintBase> {
  return { plans: r4, terminology: r4.terminology(), resourceTypes: r4.resourceTypes(), fallback: await fallbackFor(definitions) };
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

/** A folder of FSH projects: fsh/ or input/ of this repository, in which folders of the same name belong together. */
function hasProjects(path: string, hasConfiguration: (folder: string) => boolean): boolean {
  return foldersOf(path).some((folder) => hasConfiguration(folder) || holdsFsh(folder));
}

function foldersOf(path: string): string[] {
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules')
    .map(({ name }) => join(path, name));
}

function holdsFsh(folder: string): boolean {
  return readdirSync(folder, { withFileTypes: true, recursive: true }).some((entry) => entry.isFile() && entry.name.endsWith('.fsh'));
}

async function openProjects(
  paths: readonly string[],
  { cwd, igs, fhirCache, registry, warm, topOnly = false }: LintSources,
): Promise<OpenedForLint> {
  const { compile } = await import('../../ig/compile.js');
  const { findProjects } = await import('../../ig/project.js');
  const { loadCore } = await import('../../definitions/core.js');
  const settings = { ...(fhirCache === undefined ? {} : { fhirCache }), ...(registry === undefined ? {} : { registry }) };
  const sources = await compileSources({ cwd, igs, ...settings });
  const { published } = sources;
  const compilation = await compile(findProjects(paths.map((path) => (cwd === process.cwd() ? path : resolve(cwd, path)))), {
    core: (warm?.core ?? loadCore)(),
    published,
    ...(warm === undefined ? {} : { memory: warm.memory }),
  });
  const needed = new Set(compilation.packages.flatMap(({ dependencies }) => dependencies.map(({ name }) => name)));
  return {
    guides: await compiledForLint(compilation, sources, { only: ({ id }) => !topOnly || !needed.has(id), r4: warm?.r4 }),
    problems: compilation.problems,
    notes: sources.notes,
  };
}

async function openPackage(path: string, { igs, cwd, warm, fhirCache, registry }: LintSources): Promise<OpenedForLint> {
  const places = { ...(fhirCache === undefined ? {} : { fhirCache }), ...(registry === undefined ? {} : { registry }) };
  const {
    guides: [guide, ...others],
    dependencies,
    missing,
    notes,
    problems,
  } = await findGuides([path, ...igs], { ...places, cwd, option: 'ltt lint', readXml: await xmlDefinitions(packOnDisk('r4')) });
  if (guide === undefined) throw new UsageError(`ltt lint ${path}: there is no guide`);
  const { readLinted } = await import('../../ig/lint/read-resources.js');
  const folder =
    isPackageName(path) && !isThere(resolve(cwd, path))
      ? join(places.fhirCache === undefined ? defaultCacheFolder() : resolve(cwd, places.fhirCache), path)
      : resolve(cwd, path);
  const shown = (file: string): string => (file.startsWith(folder) ? path + file.slice(folder.length) : file);
  const resources = readLinted(folder).map((each) => ({ ...each, file: shown(each.file ?? '') }));
  const parts: GuideParts = {
    id: guide.id,
    version: guide.version,
    canonical: canonicalOf(resources.map(({ resource }) => resource)),
    resources,
    definitions: layered(guide.definitions, ...[...others, ...dependencies].map(({ definitions }) => definitions)),
    missingPackages: missing.map(({ id, version }) => `${id}#${version}`),
  };
  return {
    guides: await guidesOf([parts], warm?.r4),
    problems: [],
    notes: [...notes, ...problems.map(({ source, message }) => `${source}: ${message}`)],
  };
}

const isThere = (path: string): boolean => statSync(path, { throwIfNoEntry: false }) !== undefined;

/** The canonical base that most definitions share, where a guide has no ImplementationGuide to state it. */
function canonicalOf(resources: readonly Readonly<Record<string, unknown>>[]): string | undefined {
  const guide = resources.find(({ resourceType, url }) => resourceType === 'ImplementationGuide' && typeof url === 'string');
  return guide === undefined ? undefined : String(guide['url']).replace(/\/ImplementationGuide\/.*$/, '');
}
