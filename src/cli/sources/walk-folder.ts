import { readdir, stat } from 'node:fs/promises';
import type { Dirent } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../finding/problem.js';
import { extensions } from '../../document/recognise.js';
import { problemOf } from './read-file.js';

/** A file below a folder, by its path from there with slashes; or a folder that could not be opened. */
export interface Found {
  readonly path: string;
  readonly problem?: Problem;
  /** Its name is not that of a document. */
  readonly passedOver?: true;
}

/**
 * The files below a folder, in the order of their names, with a mark on those that are not documents by their extension, unless
 * another way is given. Hidden names, node_modules and links to folders (which may lead round in a circle) are left out.
 */
export async function* walkFolder(folder: string, below = '', accepts = isSourceName): AsyncGenerator<Found> {
  let entries: Dirent[];
  try {
    entries = await readdir(join(folder, below), { withFileTypes: true });
  } catch (error) {
    yield { path: below, problem: problemOf(error) };
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) yield* walkFolder(folder, path, accepts);
    else if (entry.isFile() || (entry.isSymbolicLink() && !(await isFolder(join(folder, path))))) yield accepts(entry.name) ? { path } : { path, passedOver: true };
  }
}

/** True for a name that ends as those of JSON, NDJSON or XML do. */
export function isDocumentName(name: string): boolean {
  return extensions.some((extension) => name.toLowerCase().endsWith(extension));
}

/** True for a name that is read when it is found in a folder: a document, also compressed, or an archive of documents. */
export function isSourceName(name: string): boolean {
  return isDocumentName(name.replace(/\.gz$/i, '')) || /\.zip$/i.test(name);
}

/** A link that leads nowhere is no folder: it is reported when it is read. */
export async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}
