import type { LoadedFolder } from './folder.js';
import { MemoryDefinitions } from './memory.js';
import { readPackage, unreadable, type PackageFiles } from './package-files.js';
import { readTar } from './tar.js';

/**
 * Definitions in the unpacked archive (tar) of a FHIR package; `label` names it in problems. What cannot be read is a
 * problem, never an exception.
 */
export function packageArchive(archive: Uint8Array, label: string, maxFiles = 100_000): LoadedFolder {
  try {
    const into = new MemoryDefinitions();
    const manifest = readPackage(topLevel(archive, maxFiles), into, label);
    if (manifest.name === undefined) {
      into.problems.push({ source: label, message: 'not a FHIR package: it has no package/package.json with a name' });
    }
    return { definitions: into, problems: into.problems, foreign: into.foreign, manifest };
  } catch (error) {
    return unreadablePackage(label, error);
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

/** What stands in for a package that cannot be read. */
export function unreadablePackage(label: string, error: unknown): LoadedFolder {
  const into = new MemoryDefinitions();
  into.problems.push({ source: label, message: unreadable(error) });
  return { definitions: into, problems: into.problems, foreign: into.foreign };
}
