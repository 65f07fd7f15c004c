import { readdir, realpath, stat } from 'node:fs/promises';
import type { Dirent } from 'node:fs';
import { isAbsolute, join, relative } from 'node:path';
import { specialFile } from '../../definitions/regular-file.js';
import type { Problem } from '../../finding/problem.js';
import { extensions } from '../../document/recognise.js';
import { problemOf } from './read-file.js';

/** A file below a folder, by its path from there with slashes; or a folder that could not be opened; or a link to a folder. */
export interface FoundFile {
  readonly path: string;
  readonly problem?: Problem;
  /** Its name is not that of a document. */
  readonly passedOver?: true;
  /** Where it leads, when it is a link to a folder, which is not entered, or to a file outside of the folder. */
  readonly link?: { readonly to: string; readonly kind: LinkKind };
}

export type LinkKind = 'folder' | 'outside';

/**
 * The files below a folder, in the order of their names, with a mark on those that are not documents by their extension, unless
 * another way is given. Hidden names and node_modules are left out. Links to folders, which may lead round in a circle, are named
 * and not entered. A pipe, device or socket with the name of a document is a problem: reading it may never end.
 */
export function walkFolder(folder: string, accepts = isSourceName): AsyncGenerator<FoundFile> {
  return walk({ folder, accepts }, '');
}

interface Walk {
  readonly folder: string;
  readonly accepts: (name: string) => boolean;
}

async function* walk(context: Walk, below: string): AsyncGenerator<FoundFile> {
  const { folder, accepts } = context;
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
    if (entry.isDirectory()) yield* walk(context, path);
    else if (!accepts(entry.name) && !entry.isSymbolicLink()) yield { path, passedOver: true };
    else if (entry.isFile()) yield { path };
    else yield await special(context, path, accepts(entry.name));
  }
}

/** What is neither a file nor a folder by itself. A link that leads nowhere is reported when it is read. */
async function special({ folder }: Walk, path: string, isSource: boolean): Promise<FoundFile> {
  const full = join(folder, path);
  const stats = await stat(full).catch(() => undefined);
  const to = await realpath(full).catch(() => full);
  if (stats?.isDirectory() === true) return { path, link: { to, kind: 'folder' } };
  if (!isSource) return { path, passedOver: true };
  const kind = stats && specialFile(stats);
  if (kind !== undefined) return { path, problem: { id: 'file-unreadable', params: { reason: kind } } };
  const within = relative(await realpath(folder), to);
  return within.startsWith('..') || isAbsolute(within) ? { path, link: { to, kind: 'outside' } } : { path };
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
