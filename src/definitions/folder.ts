import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, extname, join, relative } from 'node:path';
import { MemoryDefinitions } from './memory.js';
import { manifestOf, type PackageFiles, readPackage, unreadable, withoutBom } from './package-files.js';
import type { LoadedDefinitions } from './problem.js';
import { readRegularFile, SpecialFileError } from './regular-file.js';
import type { PackageManifest } from './package-manifest.js';

export interface FolderOptions {
  /** Reads a definition in XML into the value its JSON would have; without it, .xml files are left alone. Its errors become problems. */
  readonly readXml?: (bytes: Uint8Array) => unknown;
}

/** A folder's definitions; `manifest` when the folder is a FHIR package. */
export interface LoadedFolder extends LoadedDefinitions {
  readonly manifest?: PackageManifest;
}

/** No definition file comes near this; what is larger is something else, or means harm. */
const maxFileBytes = 256 * 1024 * 1024;
const maxDepth = 32;

/**
 * Definitions in a folder: a FHIR package (with package/package.json, or that folder itself), of which the top level is
 * read, or any other folder, of which every JSON and XML file is read, however deep. Hidden folders, node_modules and links to
 * folders are not entered. A file that cannot be read is a problem under its name, and the others are still read.
 */
export function folderDefinitions(folder: string, options: FolderOptions = {}): LoadedFolder {
  const into = new MemoryDefinitions();
  try {
    const root = packageRoot(folder);
    if (root !== undefined) {
      const manifest = readPackage(folderFiles(root), into, basename(folder));
      return { definitions: into, problems: into.problems, foreign: into.foreign, manifest };
    }
    readFolder(folder, folder, 0, into, options);
  } catch (error) {
    into.problems.push({ source: folder, message: unreadable(error) });
  }
  return { definitions: into, problems: into.problems, foreign: into.foreign };
}

/** Is it the name of a file that may hold definitions? */
export function isDefinitionFile(name: string): boolean {
  return /\.(?:json|xml)$/i.test(name);
}

/** The definitions in one file: a definition, or a Bundle of them. */
export function fileDefinitions(file: string, options: FolderOptions = {}): LoadedFolder {
  const into = new MemoryDefinitions();
  readFile(file, basename(file), into, options);
  return { definitions: into, problems: into.problems, foreign: into.foreign };
}

/** What a folder says of itself as a FHIR package, without its definitions being read; undefined when it is none, or cannot be read. */
export function folderManifest(folder: string): PackageManifest | undefined {
  const root = packageRoot(folder);
  if (root === undefined) return undefined;
  try {
    return manifestOf(JSON.parse(withoutBom(readBytes(join(root, 'package.json')).toString('utf8'))));
  } catch {
    return undefined;
  }
}

/**
 * Where a FHIR package has its files: in a folder package/, or at its top, which an index or a FHIR version tells from other projects of
 * npm.
 */
function packageRoot(folder: string): string | undefined {
  const inner = join(folder, 'package');
  if (existsSync(join(inner, 'package.json'))) return inner;
  if (!existsSync(join(folder, 'package.json'))) return undefined;
  return existsSync(join(folder, '.index.json')) || isFhirManifest(join(folder, 'package.json')) ? folder : undefined;
}

/** Does a package.json say that it is of a FHIR package? Other projects of npm state no FHIR version, and need none of FHIR's cores. */
function isFhirManifest(file: string): boolean {
  try {
    return manifestOf(JSON.parse(withoutBom(readBytes(file).toString('utf8')))).fhirVersions?.length !== 0;
  } catch {
    return false;
  }
}

/** The files at the top of a package folder. */
function folderFiles(root: string): PackageFiles {
  const names = readdirSync(root, { withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return { names, read: (name) => readBytes(join(root, name)).toString('utf8') };
}

function readFolder(root: string, folder: string, depth: number, into: MemoryDefinitions, options: FolderOptions): void {
  if (depth > maxDepth) {
    into.problems.push({ source: relative(root, folder), message: `not read: more than ${maxDepth} folders deep` });
    return;
  }
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    if (entry.isDirectory()) readFolder(root, path, depth + 1, into, options);
    else readFile(path, relative(root, path), into, options);
  }
}

function readFile(path: string, label: string, into: MemoryDefinitions, options: FolderOptions): void {
  const type = extname(path).toLowerCase();
  const { readXml } = options;
  if (type !== '.json' && (type !== '.xml' || readXml === undefined)) return;
  try {
    const bytes = readBytes(path);
    into.add(type === '.xml' && readXml !== undefined ? readXml(bytes) : JSON.parse(withoutBom(bytes.toString('utf8'))), label);
  } catch (error) {
    // A link to a folder may be named as a file is.
    if (error instanceof SpecialFileError && isFolder(path)) return;
    into.problems.push({ source: label, message: unreadable(error) });
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function readBytes(path: string): Buffer {
  return readRegularFile(path, maxFileBytes);
}
