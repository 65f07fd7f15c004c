import { createReadStream, readdirSync, statSync, type Stats } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { noHint, suggest } from '../../finding/hint.js';
import type { Bilingual } from '../../finding/message.js';
import type { Problem } from '../../finding/problem.js';
import { expandPattern, looksLikePattern } from './expand-pattern.js';
import { problemOf } from './read-file.js';
import type { Io } from '../io.js';
import { LinkNotes } from './link-notes.js';
import { walkFolder } from './walk-folder.js';
import type { FileToRead } from '../work/job.js';

/** What an argument leads to: a file, something that can only be read once from beginning to end, or why there is nothing. */
export type Source =
  | ({ readonly kind: 'file' } & FileToRead)
  | { readonly kind: 'pipe'; readonly file: string; readonly open: () => AsyncIterable<Uint8Array> }
  | { readonly kind: 'problem'; readonly file: string; readonly problem: Problem }
  /** A file in a folder that is not a document by its name. */
  | { readonly kind: 'passed-over'; readonly file: string };

/** A source, and which of the arguments it comes from. */
export interface FoundSource {
  readonly argument: number;
  readonly source: Source;
}

/** Where the documents of a run come from. */
export interface Sources {
  /** Arguments that name only what was named before: no reason to complain that there is nothing. */
  readonly repeated: ReadonlySet<number>;
  /** Links in folders that a reader of the report should know of. */
  readonly links: LinkNotes;
  /** Everything, in the order in which it is reported. */
  find(): AsyncIterable<FoundSource>;
  /** How many sources there are. */
  count(): Promise<number>;
}

/** Finds what the arguments name. */
export class SourceFinder implements Sources {
  /** Arguments that name only what was named before: no reason to complain that there is nothing. */
  readonly repeated = new Set<number>();
  readonly links = new LinkNotes();
  readonly #paths: readonly string[];
  readonly #io: Io;

  constructor(paths: readonly string[], io: Io) {
    this.#paths = paths;
    this.#io = io;
  }

  /**
   * Everything, in the order of the arguments; within a folder or pattern by name. Each file comes once. Folders are searched as it is
   * asked for.
   */
  async *find(): AsyncGenerator<FoundSource> {
    // One folder names nothing twice, and may have a million files.
    const seen = this.#paths.length > 1 ? new Set<string>() : undefined;
    for (const [argument, path] of this.#paths.entries()) {
      let repeated = false;
      let fresh = false;
      for await (const { key, source } of sourcesOf(path, this.#io, this.links)) {
        if (seen?.has(key)) {
          repeated = true;
          continue;
        }
        seen?.add(key);
        fresh = true;
        yield { argument, source };
      }
      if (repeated && !fresh) this.repeated.add(argument);
    }
  }

  /** How many sources there are. */
  async count(): Promise<number> {
    let count = 0;
    for await (const { source } of this.find()) if (source.kind !== 'passed-over') count++;
    return count;
  }
}

/** A source with what tells it from others. */
interface Keyed {
  readonly key: string;
  readonly source: Source;
}

async function* sourcesOf(argument: string, io: Io, links: LinkNotes): AsyncGenerator<Keyed> {
  if (argument === '-') {
    yield { key: '-', source: { kind: 'pipe', file: '-', open: () => io.stdin() } };
    return;
  }
  const path = resolve(io.cwd, argument);
  const kind = kindOf(path);
  if (!('id' in kind)) {
    if (kind.isDirectory()) yield* folderSources(argument, path, links);
    else yield fileSource({ file: argument, path, found: false }, kind);
  } else if (kind.id !== 'file-missing') yield failed(argument, path, kind);
  else if (looksLikePattern(argument)) {
    for (const file of await expandPattern(argument, io.cwd)) yield fileSource({ file, path: resolve(io.cwd, file), found: false });
  } else yield failed(argument, path, { id: 'file-missing', params: { hint: nearestName(path) } });
}

/** Not awaited: Node's promises of files take longer to load than a report to read. */
function kindOf(path: string): Stats | Problem {
  try {
    return statSync(path);
  } catch (error) {
    return problemOf(error);
  }
}

/** A pipe or device is read from beginning to end: ltt validate <(command). */
function fileSource(file: FileToRead, kind?: Stats): Keyed {
  const { path } = file;
  // What is compressed is unpacked as it is read, because it may be longer than what fits into memory.
  if (kind?.isFile() === false || /\.gz$/i.test(path))
    return { key: path, source: { kind: 'pipe', file: file.file, open: () => createReadStream(path) } };
  return { key: path, source: { kind: 'file', ...file } };
}

function failed(file: string, path: string, problem: Problem): Keyed {
  return { key: path, source: { kind: 'problem', file, problem } };
}

async function* folderSources(argument: string, folder: string, links: LinkNotes): AsyncGenerator<Keyed> {
  for await (const { path, problem, passedOver, link } of walkFolder(folder)) {
    const file = displayed(argument, path);
    const full = resolve(folder, path);
    if (link !== undefined) links.add(file, link);
    if (link?.kind === 'folder') continue;
    if (passedOver === true) yield { key: full, source: { kind: 'passed-over', file } };
    else yield problem === undefined ? fileSource({ file, path: full, found: true }) : failed(file, full, problem);
  }
}

/** A path below a folder, as the user would write it; with slashes, so that reports are the same on every system. */
function displayed(folder: string, path: string): string {
  const base = folder.replaceAll('\\', '/').replace(/\/+$/, '');
  if (folder === '.' || folder === './') return path;
  return path === '' ? base : `${base}/${path}`;
}

function nearestName(path: string): Bilingual {
  try {
    return suggest(basename(path), readdirSync(dirname(path)));
  } catch {
    return noHint;
  }
}
