import { readFileSync, readdirSync, statSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { specialFile } from '../definitions/regular-file.js';
import { CompileError } from './compile-error.js';

/** A file of an IG project, read. */
export interface SourceFile {
  /** As the user would write it: the folder that was named, and the way down from there. */
  readonly path: string;
  readonly text: string;
}

/** Folders that hold what tools made of the sources, or other projects. */
const notSources = new Set(['node_modules', 'fsh-generated', 'output', 'temp', 'template', '.git']);

/**
 * The files below a folder that end in `suffix`, in the order of their paths, so that every run sees the same. Links to files are
 * followed; links to folders, which may lead round in a circle, are not.
 * @throws {CompileError} for a pipe, device or socket of such a name
 */
export function filesBelow(folder: string, suffix: string): SourceFile[] {
  if (!isFolder(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return notSources.has(entry.name) ? [] : filesBelow(path, suffix);
    return entry.name.endsWith(suffix) && isSource(entry, path) ? [readSource(path)] : [];
  });
}

function isSource(entry: Dirent, path: string): boolean {
  if (entry.isFile()) return true;
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) throw new CompileError(`${path} cannot be read: the link leads nowhere`);
  const special = specialFile(stats);
  if (special !== undefined && !stats.isDirectory()) throw new CompileError(`${path} cannot be read: ${special.en}`);
  return special === undefined;
}

/** The names of the folders directly in a folder. */
export function foldersIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !notSources.has(entry.name))
    .map(({ name }) => name)
    .sort();
}

/** Reads a file as UTF-8. */
export function readSource(path: string): SourceFile {
  return { path, text: readFileSync(path, 'utf8') };
}

/** True when there is a folder at the path. */
export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** True when there is a file at the path; false as well where a part of the path is no folder. */
export function isFile(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return false;
    throw error;
  }
}
