import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { defaultCacheFolder } from '../../definitions/fhir-cache.js';
import { fetchPackages, type Fetched } from '../../definitions/fetch-packages.js';
import { folderManifest } from '../../definitions/folder.js';
import { packageTgz } from '../../definitions/package-tgz.js';
import { PackageRegistry } from '../../definitions/registry.js';
import { foldersBeside, isPackageName, provided } from './open-guide.js';

/**
 * Fetches the guides that were named and that no FHIR cache has, and what they all depend on, into the FHIR cache.
 * @param registry URL of a FHIR package registry
 */
export async function fetchGuides(
  names: readonly string[],
  registry: string,
  { cwd, cache = defaultCacheFolder() }: { readonly cwd: string; readonly cache?: string },
): Promise<Fetched> {
  const onDisk = names.flatMap((name) => {
    const path = resolve(cwd, name);
    const kind = statSync(path, { throwIfNoEntry: false });
    return kind === undefined ? [] : [{ name, manifest: kind.isDirectory() ? folderManifest(path) : packageTgz(path).manifest }];
  });
  const manifests = onDisk.flatMap(({ manifest }) => manifest ?? []);
  const wanted = names
    .filter((name) => isPackageName(name) && !onDisk.some((each) => each.name === name))
    .map((name) => {
      const [id = '', version = 'latest'] = name.split('#');
      return { id, version };
    });
  const guides = manifests.flatMap(({ name }) => name ?? []);
  const folders = [...foldersBeside(names, cwd), cache];
  return fetchPackages(wanted, manifests, new PackageRegistry(registry), { folders, provided: [...provided, ...guides] });
}
