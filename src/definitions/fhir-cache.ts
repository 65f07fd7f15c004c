import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import type { ListableDefinitions } from './definitions.js';
import { folderDefinitions, folderManifest, type LoadedFolder } from './folder.js';
import { MemoryDefinitions } from './memory.js';
import type { PackageManifest } from './package-files.js';
import type { DefinitionProblem } from './problem.js';
import { compareVersions } from './version.js';

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
  readonly problems: readonly DefinitionProblem[];
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
  return { definitions: new MemoryDefinitions(), problems: [notThere({ id, version }, folders, options.failures)] };
}

/**
 * All that these packages depend on, as far as the cache has it: nearest first; of one id only the version met first is
 * read. What is not in the cache is a problem, and the rest is read.
 */
export function cachedDependencies(manifests: Iterable<PackageManifest>, options: CacheOptions = {}): LoadedPackages {
  const folders = options.folders ?? [defaultCacheFolder()];
  const packages: CachedPackage[] = [];
  const problems: DefinitionProblem[] = [];
  const queue = [...manifests].flatMap(neededBy);
  const met = new Set<string>(options.provided ?? []);
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    if (met.has(next.id)) continue;
    met.add(next.id);
    const found = findVersion(folders, next.id, next.version);
    if (found === undefined) {
      problems.push(notThere(next, folders, options.failures));
      continue;
    }
    const { definitions, problems: unread, manifest } = folderDefinitions(found);
    packages.push({ id: next.id, version: basename(found).slice(next.id.length + 1), definitions });
    problems.push(...unread);
    queue.push(...neededBy(manifest));
  }
  return { packages, problems };
}

interface Need {
  readonly id: string;
  readonly version: string;
  readonly neededBy?: string;
}

function neededBy(manifest: PackageManifest | undefined): Need[] {
  const by = `${manifest?.name ?? '?'}#${manifest?.version ?? '?'}`;
  return [...(manifest?.dependencies ?? [])].map(([id, version]) => ({ id, version, neededBy: by }));
}

function notThere({ id, version, neededBy }: Need, folders: readonly string[], failures?: ReadonlyMap<string, string>): DefinitionProblem {
  const need = neededBy === undefined ? '' : `, which ${neededBy} depends on,`;
  const failure = failures?.get(`${id}#${version}`);
  return { source: `${id}#${version}`, message: `the package${need} is not in the FHIR cache ${folders.join(', ')}${failure === undefined ? '' : `, and ${failure}`}` };
}

/** The manifest of a package that is in one of these caches; undefined when it is in none. */
export function cachedManifest({ id, version }: { readonly id: string; readonly version: string }, folders: readonly string[]): PackageManifest | undefined {
  const found = findVersion(folders, id, version);
  return found === undefined ? undefined : folderManifest(found);
}

/** Ids and versions become folder names and parts of URLs, so nothing else than these characters may be in them. */
const safe = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;

/** May this be the id or the version of a package? */
export function isSafeName(text: string): boolean {
  return safe.test(text);
}

/** The folder of the package, in the first of the folders that has one: the exact version; for `1.0.x` the highest 1.0; for `latest` the highest of all. */
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
