import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { LoadedFolder } from './folder.js';
import { MemoryDefinitions } from './memory.js';
import { readPackage, unreadable, type PackageFiles } from './package-files.js';
import { readTar } from './tar.js';

export interface TgzOptions {
  /** The most bytes the archive may unpack to. The largest package of R4's time unpacks to some 200 MB. [1 GiB] */
  readonly maxBytes?: number;
  /** The most files it may hold. [100,000] */
  readonly maxFiles?: number;
}

/** Definitions in a FHIR NPM package (.tgz): the files in its folder package/. An unreadable archive is a problem, never an exception. */
export function packageTgz(file: string, options: TgzOptions = {}): LoadedFolder {
  const label = basename(file);
  try {
    return packageBytes(readFileSync(file), label, options);
  } catch (error) {
    return failed(label, error);
  }
}

/** The same for the bytes of an archive; `label` names it in problems. */
export function packageBytes(archive: Uint8Array, label: string, options: TgzOptions = {}): LoadedFolder {
  const { maxBytes = 2 ** 30, maxFiles = 100_000 } = options;
  try {
    const into = new MemoryDefinitions();
    const files = topLevel(unpack(archive, maxBytes), maxFiles);
    const manifest = readPackage(files, into, label);
    if (manifest.name === undefined) {
      into.problems.push({ source: label, message: 'not a FHIR package: it has no package/package.json with a name' });
    }
    return { definitions: into, problems: into.problems, manifest };
  } catch (error) {
    return failed(label, error);
  }
}

function unpack(archive: Uint8Array, maxBytes: number): Uint8Array {
  try {
    return gunzipSync(archive, { maxOutputLength: maxBytes });
  } catch (error) {
    if (error instanceof RangeError) throw new Error(`the archive unpacks to more than ${maxBytes} bytes`, { cause: error });
    throw error;
  }
}

/** The files directly in package/: examples, XML copies and other folders are no definitions to validate by. */
function topLevel(archive: Uint8Array, maxFiles: number): PackageFiles {
  const files = new Map<string, Uint8Array>();
  let seen = 0;
  for (const { name, bytes } of readTar(archive)) {
    if (++seen > maxFiles) throw new Error(`the archive holds more than ${maxFiles} files`);
    const local = /^(?:\.\/)?package\/([^/]+)$/.exec(name)?.[1];
    if (local !== undefined) files.set(local, bytes);
  }
  const decoder = new TextDecoder();
  return { names: [...files.keys()].sort(), read: (name) => decoder.decode(files.get(name)) };
}

function failed(label: string, error: unknown): LoadedFolder {
  const into = new MemoryDefinitions();
  into.problems.push({ source: label, message: unreadable(error) });
  return { definitions: into, problems: into.problems };
}
