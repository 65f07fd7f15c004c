import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FhirResource } from 'fhir/r4.js';
import type { BasePackageLoader, CurrentBuildClient, PackageCache, RegistryClient } from 'fhir-package-loader';
import { cachedVersions } from '../definitions/fhir-cache.js';
import { isWantedVersion } from '../definitions/version.js';
import { CompileError } from './compile-error.js';
import { packageLabel, type PackageId } from './fhir-package.js';
import { isFolder } from './source-file.js';
import type { SushiLibrary } from './sushi.js';

/** Where published packages may be taken from. With neither, none are. */
export interface PublishedSources {
  /** A FHIR package cache: a folder with folders like `hl7.fhir.dk.core#3.4.0`. */
  readonly cache?: string;
  /** The URL of a FHIR package registry. What it gives is kept in the cache, if there is one. */
  readonly registry?: string;
  /** Packages that have been read already. They come before those of the cache, and projects see all of them. */
  readonly given?: readonly GivenPackage[];
  /** Compile projects that others depend on, and take only the other dependencies from the cache. [with a cache or registry: no] */
  readonly authoredFirst?: boolean;
  /** Is told of each package that was loaded, and the folder it lies in; what it throws ends the compilation. */
  readonly loaded?: (id: PackageId, folder: string) => void;
}

/** A package that has been read. */
export interface GivenPackage extends PackageId {
  readonly resources: readonly FhirResource[];
}

/** The package among those given that a dependency asks for, by its id and version. */
export function givenFor({ name, version }: PackageId, given: readonly GivenPackage[]): GivenPackage | undefined {
  return given.find((each) => each.name === name && isWantedVersion(each.version, version));
}

/** The parts that a package loader is made of. */
export interface PackageSources {
  readonly packageCache: PackageCache;
  readonly registryClient: RegistryClient;
  readonly currentBuildClient: CurrentBuildClient;
}

/**
 * Runs `work` with the given sources of packages. Without a cache of the user's, downloads go to a folder that is gone
 * afterwards; without a registry, nothing is downloaded.
 * @throws CompileError when the cache is to be read and is not there
 */
export async function withPublished<T>(
  { cache, registry }: PublishedSources,
  { loader }: SushiLibrary,
  work: (sources: PackageSources) => Promise<T>,
): Promise<T> {
  if (cache !== undefined && registry === undefined && !isFolder(cache)) throw new CompileError(`There is no FHIR cache ${cache}`);
  const temporary = cache === undefined && registry !== undefined ? mkdtempSync(join(tmpdir(), 'ltt-packages-')) : undefined;
  const folder = cache ?? temporary;
  try {
    return await work({
      packageCache: folder === undefined ? emptyCache : new loader.DiskBasedPackageCache(folder),
      registryClient: registry === undefined ? versionsOfCache(cache) : new loader.FHIRRegistryClient(registry, {}),
      currentBuildClient: noBuilds,
    });
  } finally {
    if (temporary !== undefined) rmSync(temporary, { recursive: true, force: true });
  }
}

/**
 * Loads a published package that `dependent` depends on.
 * @throws CompileError saying what was looked for, and where, when it is not there
 */
export async function loadPublished(
  definitions: BasePackageLoader & { setFHIRPackageLoaderLogInterceptor(interceptor?: (level: string, message: string) => boolean): void },
  wanted: PackageId,
  dependent: PackageId,
  sources: PublishedSources,
): Promise<void> {
  const reasons: string[] = [];
  definitions.setFHIRPackageLoaderLogInterceptor((level, message) => {
    if (level === 'error') reasons.push(message);
    return false;
  });
  try {
    if ((await definitions.loadPackage(wanted.name, wanted.version)) === 'LOADED') return;
  } catch (error) {
    reasons.push(error instanceof Error ? error.message : String(error));
  } finally {
    definitions.setFHIRPackageLoaderLogInterceptor();
  }
  const places = [
    ...(sources.authoredFirst === true ? ['the sources'] : []),
    ...(sources.given?.length ? [`what --ig names (${sources.given.map(packageLabel).join(', ')})`] : []),
    ...(sources.cache === undefined ? [] : [`the FHIR cache ${sources.cache}`]),
    ...(sources.registry === undefined ? [] : [`the registry ${sources.registry}`]),
  ];
  throw new CompileError(
    `${packageLabel(dependent)} depends on ${packageLabel(wanted)}, which was looked for in ${places.join(' and ')} and could not be loaded` +
      (reasons.length > 0 && sources.registry !== undefined ? ` (${reasons.join('; ')})` : '') +
      '; name the folder it is authored in, or a package with --ig',
  );
}

const emptyCache: PackageCache = {
  cachePackageTarball: (name, version) => Promise.reject(new Error(`No cache for ${name}#${version}`)),
  isPackageInCache: () => false,
  getPackagePath: () => undefined,
  getPackageJSONPath: () => undefined,
  getPotentialResourcePaths: () => [],
  getResourceAtPath: () => undefined,
};

/** Without a registry, "latest" and "1.0.x" are the highest such version that the cache has. */
function versionsOfCache(cache: string | undefined): RegistryClient {
  return {
    resolveVersion: (name, wanted) => {
      if (/^[\d.]+/.test(wanted) && !wanted.endsWith('x')) return Promise.resolve(wanted);
      const found = cache === undefined ? undefined : cachedVersions(name, [cache]).findLast((each) => isWantedVersion(each, wanted));
      return found === undefined
        ? Promise.reject(new Error(`Only a registry knows which version of ${name} is "${wanted}"`))
        : Promise.resolve(found);
    },
    download: (name, version) => Promise.reject(new Error(`No registry to download ${name}#${version} from`)),
  };
}

const noBuilds: CurrentBuildClient = {
  downloadCurrentBuild: (name) => Promise.reject(new Error(`The current build of ${name} is not published`)),
  getCurrentBuildDate: () => Promise.resolve(''),
};
