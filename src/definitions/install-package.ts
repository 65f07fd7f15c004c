import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unpack } from './package-tgz.js';
import { readTar } from './tar.js';

/** The largest packages have some 20,000. */
const mostFiles = 100_000;

/**
 * Puts a package into a FHIR cache, as FHIR's tools do: a folder `id#version` with what is in the archive. It appears there
 * whole or not at all, also where two processes do it at the same time.
 * @param archive the bytes of the .tgz
 * @throws Error when the archive cannot be read, is of another package, or the cache cannot be written
 */
export function installPackage(archive: Uint8Array, cache: string, id: string, version: string): void {
  mkdirSync(cache, { recursive: true });
  const draft = mkdtempSync(join(cache, '.ltt-'));
  try {
    let files = 0;
    for (const { name, bytes } of readTar(unpack(archive))) {
      if (++files > mostFiles) throw new Error(`it holds more than ${mostFiles} files`);
      const path = safePath(name);
      if (path === undefined) continue;
      const file = join(draft, ...path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, bytes);
    }
    const stated = manifestIn(draft);
    if (stated.name !== id || stated.version !== version)
      throw new Error(`it is not ${id}#${version}, but says that it is ${stated.name ?? '?'}#${stated.version ?? '?'}`);
    move(draft, join(cache, `${id}#${version}`));
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/**
 * The steps of a path within the archive's folder package/; undefined for what would lie elsewhere, and for names that some system reads as
 * more than a name.
 */
function safePath(name: string): readonly string[] | undefined {
  const steps = name.split('/').filter((step) => step !== '' && step !== '.');
  if (steps[0] !== 'package' || steps.length < 2) return undefined;
  return steps.every((step) => step !== '..' && step.length < 255 && !/[\\:\u0000-\u001f]/.test(step)) ? steps : undefined;
}

function manifestIn(folder: string): { readonly name?: unknown; readonly version?: unknown } {
  try {
    return JSON.parse(readFileSync(join(folder, 'package', 'package.json'), 'utf8')) as { name?: unknown; version?: unknown };
  } catch (error) {
    throw new Error('it has no readable package/package.json', { cause: error });
  }
}

/** Where somebody else was quicker, theirs stays. */
function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}
