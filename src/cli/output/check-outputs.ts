import { realpath, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, relative, resolve } from 'node:path';
import type { Io } from '../io.js';
import { expandPattern, looksLikePattern } from '../sources/expand-pattern.js';
import { readHead } from '../sources/read-head.js';
import { isSourceName, isFolder } from '../sources/walk-folder.js';
import { UsageError } from '../usage-error.js';
import type { FormatRequest } from '../validate/validate-options.js';

/**
 * Asks, before the work begins, whether the reports can be written where they should go, and that none replaces a document.
 * @param paths what is to be read, as the user named it
 * @throws {UsageError} when a report cannot be written
 */
export async function checkOutputs(outputs: readonly FormatRequest[], paths: readonly string[], { cwd }: Pick<Io, 'cwd'>): Promise<void> {
  for (const { file } of outputs) {
    if (file === undefined) continue;
    const path = resolve(cwd, file);
    if (!(await isFolder(dirname(path)))) throw new UsageError(`cannot write ${file}: there is no folder ${dirname(path)}`);
    if (await isFolder(path)) throw new UsageError(`cannot write ${file}: it is a folder; name a file in it`);
    if (await isInput(path, paths, cwd))
      throw new UsageError(`cannot write ${file}: it is one of the documents to check, and would be replaced; name another file`);
  }
}

/** True when a file is named by the paths, or lies where they look for documents and has one in it. */
async function isInput(path: string, paths: readonly string[], cwd: string): Promise<boolean> {
  const target = await realpath(path).catch(() => undefined);
  // A pipe or device is written to, and not replaced.
  if (target === undefined || !(await stat(target)).isFile()) return false;
  for (const argument of paths) {
    const named = await realpath(resolve(cwd, argument)).catch(() => undefined);
    if (named === target) return true;
    const found = named === undefined ? await matches(target, argument, cwd) : isBelow(target, named) && isSourceName(basename(path));
    if (found && looksLikeFhir(await readHead(target))) return true;
  }
  return false;
}

async function matches(target: string, argument: string, cwd: string): Promise<boolean> {
  if (!looksLikePattern(argument)) return false;
  const files = await Promise.all((await expandPattern(argument, cwd)).map((file) => realpath(resolve(cwd, file)).catch(() => undefined)));
  return files.includes(target);
}

function isBelow(file: string, folder: string): boolean {
  const path = relative(folder, file);
  return path !== '' && !path.startsWith('..') && !isAbsolute(path);
}

/** A report of an earlier run may be written again; a resource may not. */
function looksLikeFhir(head: string): boolean {
  return /"resourceType"|http:\/\/hl7\.org\/fhir/.test(head);
}
