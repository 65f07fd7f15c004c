import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { folderDefinitions, type LoadedFolder } from './folder.js';
import { layered } from './layered.js';
import { MemoryDefinitions } from './memory.js';
import type { DefinitionProblem, LoadedDefinitions } from './problem.js';
import { compareVersions } from './version.js';

export interface CacheOptions {
  /** The cache's folder, with a folder `id#version` for each package. [the user's own, see defaultCacheFolder] */
  readonly folder?: string;
  /** Ids of packages that the caller has from elsewhere (hl7.fhir.r4.core, say): they are not looked for. */
  readonly provided?: readonly string[];
}

/** The packages that were read, `id#version`, the asked one first. */
export interface LoadedPackages extends LoadedDefinitions {
  readonly packages: readonly string[];
}

/** Where FHIR tools keep packages on this machine: `.fhir/packages` in the user's home. */
export function defaultCacheFolder(): string {
  return join(homedir(), '.fhir', 'packages');
}

/**
 * A package `id#version` of a FHIR cache, with all it depends on. The package itself is asked first, then its dependencies,
 * nearest first; of one id only the version met first is read. What is not in the cache is a problem, and the rest is read.
 */
export function cachedPackage(idAndVersion: string, options: CacheOptions = {}): LoadedPackages {
  const folder = options.folder ?? defaultCacheFolder();
  const loaded: LoadedFolder[] = [];
  const packages: string[] = [];
  const problems: DefinitionProblem[] = [];
  const [id = '', version = 'latest'] = idAndVersion.split('#', 2);
  const queue = [{ id, version, neededBy: undefined as string | undefined }];
  const met = new Set<string>(options.provided ?? []);
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    if (met.has(next.id)) continue;
    met.add(next.id);
    const found = findVersion(folder, next.id, next.version);
    if (found === undefined) {
      const need = next.neededBy === undefined ? '' : `, which ${next.neededBy} depends on,`;
      problems.push({ source: `${next.id}#${next.version}`, message: `the package${need} is not in the FHIR cache ${folder}` });
      continue;
    }
    const source = folderDefinitions(join(folder, found));
    loaded.push(source);
    packages.push(found);
    for (const [dependency, wanted] of source.manifest?.dependencies ?? []) {
      queue.push({ id: dependency, version: wanted, neededBy: found });
    }
  }
  const definitions = layered(...loaded.map((source) => source.definitions));
  return {
    definitions: loaded.length === 0 ? new MemoryDefinitions() : definitions,
    problems: [...problems, ...loaded.flatMap((source) => source.problems)],
    packages,
  };
}

/** Ids and versions become folder names, so nothing else than these characters may be in them. */
const safe = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;

/** The folder of the package: the exact version; for `1.0.x` the highest 1.0; for `latest` the highest of all. */
function findVersion(folder: string, id: string, version: string): string | undefined {
  if (!safe.test(id) || !safe.test(version)) return undefined;
  if (existsSync(join(folder, `${id}#${version}`))) return `${id}#${version}`;
  const pattern = version === 'latest' ? '' : version.endsWith('.x') ? version.slice(0, -1) : undefined;
  if (pattern === undefined || !existsSync(folder)) return undefined;
  const prefix = `${id}#${pattern}`;
  return readdirSync(folder)
    .filter((name) => name.startsWith(prefix) && /^\d/.test(name.slice(id.length + 1)))
    .sort((a, b) => compareVersions(b.slice(id.length + 1), a.slice(id.length + 1)))[0];
}
