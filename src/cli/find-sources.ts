import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { noHint, suggest } from '../finding/hint.js';
import type { Bilingual } from '../finding/message.js';
import type { Problem } from '../finding/problem.js';
import { expandPattern, looksLikePattern } from './expand-pattern.js';
import { problemOf, readFileBytes } from './read-file.js';
import type { Io } from './io.js';
import { walkFolder } from './walk-folder.js';

/** One file to be read, or why there is none. */
export interface Source {
  /** The name it has in reports. */
  readonly file: string;
  /** Found in a folder, and so perhaps no FHIR document at all; what the user named is always one. */
  readonly found: boolean;
  /** Its content. Read when its turn comes. */
  read(): Promise<{ readonly bytes: Uint8Array } | { readonly problem: Problem }>;
}

/** What one argument stands for. */
export interface Argument {
  readonly argument: string;
  readonly sources: readonly Source[];
}

/** Everything that the arguments name, in their order; within a folder or pattern by name. Each file comes once. */
export async function* findSources(paths: readonly string[], io: Io): AsyncGenerator<Argument> {
  const seen = new Set<string>();
  const once = (key: string): boolean => !seen.has(key) && seen.add(key) !== undefined;
  for (const argument of paths) {
    const sources = await sourcesOf(argument, io);
    const fresh = sources.filter(({ key }) => once(key)).map(({ source }) => source);
    // Named twice is no reason to complain that there is nothing.
    if (fresh.length > 0 || sources.length === 0) yield { argument, sources: fresh };
  }
}

/** A source with what tells it from others. */
interface Keyed {
  readonly key: string;
  readonly source: Source;
}

async function sourcesOf(argument: string, io: Io): Promise<Keyed[]> {
  if (argument === '-') return [{ key: '-', source: { file: '-', found: false, read: async () => ({ bytes: await io.stdin() }) } }];
  const path = resolve(io.cwd, argument);
  const kind = await kindOf(path);
  if (kind === 'file') return [fileSource(argument, path, false)];
  if (kind === 'folder') return folderSources(argument, path);
  if (typeof kind === 'object' && kind.id !== 'file-missing') return [failed(argument, path, kind)];
  if (looksLikePattern(argument)) return (await expandPattern(argument, io.cwd)).map((file) => fileSource(file, resolve(io.cwd, file), false));
  return [failed(argument, path, { id: 'file-missing', params: { hint: await nearestName(path) } })];
}

async function kindOf(path: string): Promise<'file' | 'folder' | Problem> {
  try {
    // A pipe or device is read like a file: ltt validate <(command).
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    return problemOf(error);
  }
}

function fileSource(file: string, path: string, found: boolean): Keyed {
  return { key: path, source: { file, found, read: () => readFileBytes(path) } };
}

function failed(file: string, path: string, problem: Problem): Keyed {
  return { key: path, source: { file, found: false, read: () => Promise.resolve({ problem }) } };
}

async function folderSources(argument: string, folder: string): Promise<Keyed[]> {
  const sources: Keyed[] = [];
  for await (const { path, problem } of walkFolder(folder)) {
    const file = displayed(argument, path);
    const full = resolve(folder, path);
    sources.push(problem === undefined ? fileSource(file, full, true) : failed(file, full, problem));
  }
  return sources;
}

/** A path below a folder, as the user would write it; with slashes, so that reports are the same on every system. */
function displayed(folder: string, path: string): string {
  const base = folder.replaceAll('\\', '/').replace(/\/+$/, '');
  if (folder === '.' || folder === './') return path;
  return path === '' ? base : `${base}/${path}`;
}

async function nearestName(path: string): Promise<Bilingual> {
  try {
    return suggest(basename(path), await readdir(dirname(path)));
  } catch {
    return noHint;
  }
}
