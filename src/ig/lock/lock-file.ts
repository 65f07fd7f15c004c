import { CompileError } from '../compile-error.js';
import { packageLabel, type PackageId } from '../fhir-package.js';

/** The name that a lock file has unless another is given. */
export const usualLockFile = 'fhir-packages.lock.json';

const format = 'ltt-lock/1';

/**
 * The packages that a guide was made with, by their labels (`hl7.fhir.dk.core#3.4.0`), with the SHA-256 of what they say (package-hash.ts).
 */
export type LockedPackages = ReadonlyMap<string, string>;

/** A lock file's text. The same packages give the same text. */
export function lockText(packages: LockedPackages): string {
  const entries = [...packages].sort(([a], [b]) => (a < b ? -1 : 1)).map(([label, sha256]) => [label, { sha256 }]);
  return `${JSON.stringify({ format, packages: Object.fromEntries(entries) as object }, undefined, 2)}\n`;
}

/**
 * Reads a lock file.
 * @throws CompileError that says what is wrong with it
 */
export function readLock(text: string, file: string): LockedPackages {
  const value = parsed(text, file);
  const { format: stated, packages } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  if (stated !== format) throw new CompileError(`${file} is no lock file of ltt: its "format" must be "${format}"`);
  if (typeof packages !== 'object' || packages === null || Array.isArray(packages)) throw new CompileError(`${file} has no "packages"`);
  return new Map(Object.entries(packages).map(([label, entry]) => [label, hashIn(entry, label, file)]));
}

/**
 * Holds a dependency to the lock.
 * @throws CompileError that names the package and both hashes
 */
export function requireLocked(locked: LockedPackages, id: PackageId, hash: string, file: string): void {
  const label = packageLabel(id);
  const expected = locked.get(label);
  if (expected === undefined) throw new CompileError(`${label} is not in ${file}; run ltt lock when it may be used`);
  if (expected !== hash)
    throw new CompileError(
      `${label} is not the package that was locked: ${file} has sha256 ${expected}, and the package at hand has ${hash}`,
    );
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CompileError(`${file} is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function hashIn(entry: unknown, label: string, file: string): string {
  const { sha256 } = (typeof entry === 'object' && entry !== null ? entry : {}) as Record<string, unknown>;
  if (typeof sha256 !== 'string' || !/^[0-9a-f]{64}$/.test(sha256))
    throw new CompileError(`${file} has no sha256 of 64 hexadecimal digits for ${label}`);
  return sha256;
}
