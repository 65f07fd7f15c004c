import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import type { ListableDefinitions } from './definitions.js';
import { isCorePackage } from './fhir-release.js';
import { leftOut, refusal } from './foreign.js';
import { folderDefinitions, folderManifest, type LoadedFolder } from './folder.js';
import { MemoryDefinitions } from './memory.js';
import type { DefinitionProblem } from './problem.js';
import { compareVersions, isWantedVersion } from './version.js';
import type { PackageManifest } from './package-manifest.js';

export interface CacheOptions {
  /** Folders with a folder `id#version` for each package, the one to be searched first. [the user's own, see defaultCacheFolder] */
  readonly folders?: readonly string[];
  /** Ids of packages that the caller has from elsewhere (hl7.fhir.r4.core, say): they are not looked for. */
  readonly provided?: readonly string[];
  /** Why packages were not to be had elsewhere either, by `id#version`. */
  readonly failures?: ReadonlyMap<string, string>;
}

/** The packages that were read, nearest first, and what could not be. */
export interface LoadedPackages {
  readonly packages: readonly CachedPackage[];
  /** Packages that were needed and are in no cache; each is among the problems, too. */
  readonly missing: readonly MissingPackage[];
  /** Where another version of a package was asked for than the one that is used. */
  readonly versions: readonly VersionUse[];
  readonly problems: readonly DefinitionProblem[];
}

/** A package of which one version is used, and another one was asked for. */
export interface VersionUse {
  readonly id: string;
  readonly used: string;
  readonly asked: string;
  /** The package that asked, `id#version`. */
  readonly neededBy?: string;
}

/** A package under the id and version that the cache has it as. */
export interface CachedPackage {
  readonly id: string;
  readonly version: string;
  readonly definitions: ListableDefinitions;
}

/** Where FHIR tools keep packages on this machine: `.fhir/packages` in the user's home. */
export function defaultCacheFolder(): string {
  return join(homedir(), '.fhir', 'packages');
}

/** A package `id#version` of a FHIR cache, without what it depends on. One that is not there is a problem. */
export function cachedPackage(idAndVersion: string, options: CacheOptions = {}): LoadedFolder {
  const folders = options.folders ?? [defaultCacheFolder()];
  const [id = '', version = 'latest'] = idAndVersion.split('#', 2);
  const found = findVersion(folders, id, version);
  if (found !== undefined) return folderDefinitions(found);
  const there = cachedVersions(id, folders);
  const { source, message } = notThere({ id, version }, folders, options.failures);
  return {
    definitions: new MemoryDefinitions(),
    foreign: [],
    problems: [
      {
        source,
        message: there.length === 0 ? message : `${message}; of ${id} there ${there.length === 1 ? 'is' : 'are'} ${there.join(', ')}`,
      },
    ],
  };
}

/** The versions of a package that are in FHIR caches, lowest first. */
export function cachedVersions(id: string, folders: readonly string[]): readonly string[] {
  const names = folders.flatMap((folder) => (existsSync(folder) ? readdirSync(folder) : []));
  const versions = names
    .filter((name) => name.startsWith(`${id}#`))
    .map((name) => name.slice(id.length + 1))
    .filter((version) => !version.endsWith('.tgz'));
  return [...new Set(versions)].sort(compareVersions);
}

/** The package of this id and of another release, whose code systems and value sets are the same for all releases. */
const terminologyOfAllReleases = 'hl7.terminology';

/**
 * All that these packages depend on, as far as the cache has it: nearest first; of one id only the version met first is
 * read. What is not in the cache is a problem, and the rest is read. A package for another release of FHIR is left out.
 */
export function cachedDependencies(manifests: Iterable<PackageManifest>, options: CacheOptions = {}): LoadedPackages {
  const folders = options.folders ?? [defaultCacheFolder()];
  const packages: CachedPackage[] = [];
  const missing: MissingPackage[] = [];
  const problems: DefinitionProblem[] = [];
  const given = [...manifests];
  const queue = given.flatMap(neededBy);
  const versions: VersionUse[] = [];
  const provided = new Set(options.provided);
  const met = new Map<string, string | undefined>();
  for (const { name, version } of given) if (name !== undefined && !met.has(name)) met.set(name, version);
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    if (provided.has(next.id) || isCorePackage(next.id)) continue;
    const used = met.get(next.id);
    if (used !== undefined && !isWantedVersion(used, next.version))
      versions.push({ id: next.id, used, asked: next.version, ...(next.neededBy === undefined ? {} : { neededBy: next.neededBy }) });
    if (met.has(next.id)) continue;
    met.set(next.id, undefined);
    const found = findVersion(folders, next.id, next.version);
    if (found === undefined) {
      missing.push(next);
      problems.push(notThere(next, folders, options.failures));
      continue;
    }
    const loaded = folderDefinitions(found);
    const { definitions, problems: unread, manifest, foreign } = loaded;
    const version = basename(found).slice(next.id.length + 1);
    const refused = next.id === terminologyOfAllReleases ? undefined : refusal(loaded);
    if (refused !== undefined) {
      problems.push({ source: `${next.id}#${version}`, message: `it is not used: ${refused}` });
      continue;
    }
    met.set(next.id, version);
    packages.push({ id: next.id, version, definitions });
    problems.push(...unread, ...foreign.map((each) => ({ source: each.source, message: leftOut(each) })));
    queue.push(...neededBy(manifest));
  }
  return { packages, missing, versions, problems };
}

/** A package that is needed. */
export interface MissingPackage {
  readonly id: string;
  readonly version: string;
  /** The package that depends on it, `id#version`. */
  readonly neededBy?: string;
}

function neededBy(manifest: PackageManifest | undefined): MissingPackage[] {
  const by = `${manifest?.name ?? '?'}#${manifest?.version ?? '?'}`;
  return [...(manifest?.dependencies ?? [])].map(([id, version]) => ({ id, version, neededBy: by }));
}

function notThere(
  { id, version, neededBy }: MissingPackage,
  folders: readonly string[],
  failures?: ReadonlyMap<string, string>,
): DefinitionProblem {
  const need = neededBy === undefined ? '' : `, which ${neededBy} depends on,`;
  const failure = failures?.get(`${id}#${version}`);
  return {
    source: `${id}#${version}`,
    message: `the package${need} is not in the FHIR cache ${folders.join(', ')}${failure === undefined ? '' : `, and ${failure}`}`,
  };
}

/** The manifest of a package that is in one of these caches; undefined when it is in none. */
export function cachedManifest(
  { id, version }: { readonly id: string; readonly version: string },
  folders: readonly string[],
): PackageManifest | undefined {
  const found = findVersion(folders, id, version);
  return found === undefined ? undefined : folderManifest(found);
}

/** Ids and versions become folder names and parts of URLs, so nothing else than these characters may be in them. */
const safe = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;

/** May this be the id or the version of a package? */
export function isSafeName(text: string): boolean {
  return safe.test(text);
}

/**
 * The folder of the package, in the first of the folders that has one: the exact version; for `1.0.x` the highest 1.0; for `latest` the
 * highest of all.
 */
function findVersion(folders: readonly string[], id: string, version: string): string | undefined {
  if (!isSafeName(id) || !isSafeName(version)) return undefined;
  for (const folder of folders) {
    const found = findIn(folder, id, version);
    if (found !== undefined) return join(folder, found);
  }
  return undefined;
}

function findIn(folder: string, id: string, version: string): string | undefined {
  if (existsSync(join(folder, `${id}#${version}`))) return `${id}#${version}`;
  const pattern = version === 'latest' ? '' : version.endsWith('.x') ? version.slice(0, -1) : undefined;
  if (pattern === undefined || !existsSync(folder)) return undefined;
  const prefix = `${id}#${pattern}`;
  return readdirSync(folder)
    .filter((name) => name.startsWith(prefix) && /^\d/.test(name.slice(id.length + 1)))
    .sort((a, b) => compareVersions(b.slice(id.length + 1), a.slice(id.length + 1)))[0];
}
