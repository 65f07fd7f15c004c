import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { packageLabel, type FhirPackage } from './fhir-package.js';
import { packageFiles } from './package-files.js';
import { tgz } from './tgz.js';

/** Where a package was written to. */
export interface WrittenPackage {
  readonly folder: string;
  readonly archive: string;
}

/**
 * Writes a package into a folder, as `name#version/package/…` and as `name-version.tgz`. The first is the layout of a FHIR
 * cache, so the folder can be given to any tool that reads one. What stood there for the same package is replaced.
 */
export function writePackage(fhirPackage: FhirPackage, into: string): WrittenPackage {
  const files = packageFiles(fhirPackage);
  const folder = join(into, packageLabel(fhirPackage));
  const archive = join(into, `${fhirPackage.name}-${fhirPackage.version}.tgz`);
  rmSync(folder, { recursive: true, force: true });
  for (const [path, text] of files) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
  writeFileSync(archive, tgz(files));
  return { folder, archive };
}
