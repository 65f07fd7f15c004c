import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
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
 * cache, so the folder can be given to any tool that reads one. What stood there for the same package is replaced when the
 * new one is whole.
 */
export function writePackage(fhirPackage: FhirPackage, into: string): WrittenPackage {
  const files = packageFiles(fhirPackage);
  const folder = join(into, packageLabel(fhirPackage));
  const archive = join(into, `${fhirPackage.name}-${fhirPackage.version}.tgz`);
  mkdirSync(into, { recursive: true });
  const draft = mkdtempSync(join(into, '.ltt-'));
  try {
    for (const [path, text] of files) {
      const target = join(draft, 'folder', path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, text);
    }
    writeFileSync(join(draft, 'archive'), tgz(files));
    rmSync(folder, { recursive: true, force: true });
    renameSync(join(draft, 'folder'), folder);
    renameSync(join(draft, 'archive'), archive);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  return { folder, archive };
}
