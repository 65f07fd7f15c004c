import { cachedManifest, isSafeName } from './fhir-cache.js';
import { isCorePackage } from './fhir-release.js';
import { installPackage } from './install-package.js';
import { RegistryError, type PackageRegistry } from './registry.js';
import type { PackageManifest } from './package-manifest.js';

/** A package that is wanted. */
interface Wanted {
  readonly id: string;
  readonly version: string;
}

export interface FetchOptions {
  /** The FHIR caches to look in; what is fetched goes into the last of them. */
  readonly folders: readonly string[];
  /** Ids of packages that the caller has from elsewhere: they are not looked for. */
  readonly provided: readonly string[];
}

/** What was fetched, `id#version`, and why other packages were not. */
export interface Fetched {
  readonly packages: readonly string[];
  readonly failures: ReadonlyMap<string, string>;
  /** Other hosts that the registry redirected to. */
  readonly redirects: readonly string[];
}

/** A guide that depends on half the world is none; this many packages are enough for any. */
const most = 200;

/**
 * Fetches packages that no cache has, and all they depend on. What cannot be had is a failure and never an exception: whether
 * it was needed turns out when it is looked for.
 */
export async function fetchPackages(
  wanted: readonly Wanted[],
  manifests: readonly PackageManifest[],
  registry: PackageRegistry,
  { folders, provided }: FetchOptions,
): Promise<Fetched> {
  const packages: string[] = [];
  const failures = new Map<string, string>();
  const met = new Set(provided);
  const queue = [...wanted, ...manifests.flatMap(neededBy)];
  for (let next = queue.shift(); next !== undefined && met.size < most; next = queue.shift()) {
    // R4 itself is at hand, and other releases are not used.
    if (met.has(next.id) || isCorePackage(next.id)) continue;
    met.add(next.id);
    try {
      const manifest = cachedManifest(next, folders) ?? (await fetchOne(next, registry, folders, packages));
      queue.push(...neededBy(manifest));
    } catch (error) {
      failures.set(`${next.id}#${next.version}`, reason(error, registry));
    }
  }
  return { packages, failures, redirects: [...registry.redirects] };
}

async function fetchOne(
  { id, version }: Wanted,
  registry: PackageRegistry,
  folders: readonly string[],
  packages: string[],
): Promise<PackageManifest | undefined> {
  if (!isSafeName(id) || !isSafeName(version)) throw new RegistryError('it is not named as packages are');
  const resolved = await registry.resolve(id, version);
  if (!isSafeName(resolved)) throw new RegistryError(`the registry ${registry.url} names a version that is none`);
  installPackage(await registry.download(id, resolved), folders.at(-1) ?? '.', id, resolved);
  packages.push(`${id}#${resolved}`);
  return cachedManifest({ id, version: resolved }, folders);
}

function neededBy(manifest: PackageManifest | undefined): Wanted[] {
  return [...(manifest?.dependencies ?? [])].map(([id, version]) => ({ id, version }));
}

function reason(error: unknown, { url }: PackageRegistry): string {
  const message = error instanceof Error ? error.message : String(error);
  return error instanceof RegistryError ? message : `what the registry ${url} sent cannot be used: ${message}`;
}
