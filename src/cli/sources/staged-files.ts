import { execFile, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Io } from '../io.js';
import { UsageError } from '../usage-error.js';
import { looksLikePattern } from './expand-pattern.js';
import type { FoundSource, Sources } from './find-sources.js';
import { LinkNotes } from './link-notes.js';
import { isSourceName } from './walk-folder.js';

/** How much git may print about the names of staged files. In bytes. */
const mostNames = 64 * 1024 * 1024;

/**
 * The files below some paths as they are staged in git, which is what a commit will hold: the working tree may differ. Git
 * writes them into a folder that only this user can read, and that `remove` deletes.
 */
export class StagedFiles implements Sources {
  readonly repeated = new Set<number>();
  readonly links = new LinkNotes();
  readonly #files: readonly { readonly file: string; readonly path: string }[];
  readonly #folder: string | undefined;

  private constructor(files: readonly { readonly file: string; readonly path: string }[], folder?: string) {
    this.#files = files;
    this.#folder = folder;
  }

  /** @throws {UsageError} outside of a git repository, or where git fails */
  static async open(paths: readonly string[], io: Pick<Io, 'cwd'>): Promise<StagedFiles> {
    if (paths.includes('-')) throw new UsageError('--staged looks into git; it cannot be used with standard input');
    const root = (await git(io.cwd, ['rev-parse', '--show-toplevel'])).trimEnd();
    const specs = paths.map((path) => pathspec(path, io.cwd));
    const names = (await git(io.cwd, ['diff', '--cached', '--name-only', '-z', '--diff-filter=ACMRT', '--no-relative', '--', ...specs]))
      .split('\0')
      .filter(isSourceName);
    if (names.length === 0) return new StagedFiles([]);
    const folder = await mkdtemp(join(tmpdir(), 'ltt-staged-'));
    try {
      await checkOut(root, names, folder);
    } catch (error) {
      rmSync(folder, { recursive: true, force: true });
      throw error;
    }
    // Git's names start from the root of the repository; a report names files as the user does, from the working folder.
    const shown = (name: string): string => relative(io.cwd, resolve(root, name)).replaceAll('\\', '/');
    return new StagedFiles(
      names.map((name) => ({ file: shown(name), path: join(folder, name) })),
      folder,
    );
  }

  async *find(): AsyncGenerator<FoundSource> {
    for (const { file, path } of this.#files)
      yield await Promise.resolve({ argument: 0, source: { kind: 'file', file, path, found: true } as const });
  }

  count(): Promise<number> {
    return Promise.resolve(this.#files.length);
  }

  /** Deletes the copies. It does not wait, so that an interrupted run can end with it. */
  remove(): void {
    if (this.#folder !== undefined) rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** A path of the command line for git: a pattern as `ltt` reads it, and anything else to the letter. */
function pathspec(path: string, cwd: string): string {
  return looksLikePattern(path) ? `:(glob)${path}` : `:(literal)${relative(cwd, resolve(cwd, path)) || '.'}`;
}

/** Writes the staged content of the files, with the filters of the repository (line ends, LFS) as a checkout has them. */
function checkOut(root: string, names: readonly string[], folder: string): Promise<void> {
  return new Promise((done, failed) => {
    const child = spawn('git', ['checkout-index', '-z', '--stdin', '--force', `--prefix=${folder.replaceAll('\\', '/')}/`], {
      cwd: root,
      stdio: ['pipe', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (text: Buffer) => {
      said += text.toString();
    });
    child.on('error', failed);
    child.on('close', (code) => {
      if (code === 0) done();
      else failed(new UsageError(`git could not write the staged files: ${said.trim()}`));
    });
    // Where git ended early, what it said on standard error tells why.
    child.stdin.on('error', () => undefined);
    child.stdin.end(names.map((name) => `${name}\0`).join(''));
  });
}

async function git(cwd: string, argv: readonly string[]): Promise<string> {
  try {
    return (await promisify(execFile)('git', [...argv], { cwd, encoding: 'utf8', maxBuffer: mostNames })).stdout;
  } catch (error) {
    const { code, stderr = '' } = error as { readonly code?: unknown; readonly stderr?: string };
    throw new UsageError(
      code === 'ENOENT' ? '--staged needs git, which is not on this machine' : `--staged looks into a git repository: ${stderr.trim()}`,
    );
  }
}
