import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createReadStream } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { FhirResource } from 'fhir/r4.js';
import { DiskBasedPackageCache } from 'fhir-package-loader';
import { repository } from './own-sources.js';

/**
 * What KL and HL7 Denmark have published, to compare with. It lies beside the repository and is never part of it;
 * where it is absent, the tests that need it say so and are skipped.
 */
export const reference = join(repository, '..', 'shared', 'reference');
export const referenceIsHere = existsSync(reference);
export const skipped = referenceIsHere ? '' : ' (skipped: the published definitions are not here)';

/** The resources in a folder of JSON files, by file name. */
export function resourcesIn(folder: string): Map<string, FhirResource> {
  const files = readdirSync(folder).filter((name) => /^[A-Z]\w+-.*\.json$/.test(name));
  return new Map(files.map((name) => [name, JSON.parse(readFileSync(join(folder, name), 'utf8')) as FhirResource]));
}

/** The resources of a published package, unpacked by fhir-package-loader and gone again afterwards. */
export async function resourcesOfArchive(archive: string): Promise<Map<string, FhirResource>> {
  const folder = mkdtempSync(join(tmpdir(), 'ltt-reference-'));
  try {
    const name = basename(archive, '.tgz');
    const unpacked = await new DiskBasedPackageCache(folder).cachePackageTarball(name, '0', createReadStream(archive));
    return resourcesIn(join(unpacked, 'package'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Name of the file that a package has for a resource. */
export function fileNameOf(resource: FhirResource): string {
  return `${resource.resourceType}-${resource.id ?? ''}.json`;
}
