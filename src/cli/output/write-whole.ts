import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { open, realpath, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Io } from '../io.js';

const encoder = new TextEncoder();
/** How much is written at a time. In bytes. */
const memoryLength = 262_144;

/** Writes a file whole or not at all (WholeFile). */
export async function writeWhole(path: string, text: string, io: Pick<Io, 'onInterrupt'>): Promise<void> {
  const file = await WholeFile.create(path, io);
  try {
    await file.write(text);
    await file.finish();
  } catch (error) {
    await file.discard();
    throw error;
  }
}

/**
 * A file that is written whole or not at all: whoever reads it meanwhile sees the old content or the new, never a part; and
 * whoever interrupts the run leaves no draft behind.
 */
export class WholeFile {
  readonly #handle: FileHandle;
  /** What is written until it is whole, and what it is to replace; absent for a pipe or device, which cannot be replaced. */
  readonly #draft: { readonly path: string; readonly target: string } | undefined;
  readonly #release: () => void;
  #memory: Uint8Array | undefined;

  private constructor(handle: FileHandle, draft: { readonly path: string; readonly target: string } | undefined, release: () => void) {
    this.#handle = handle;
    this.#draft = draft;
    this.#release = release;
  }

  static async create(path: string, { onInterrupt }: Pick<Io, 'onInterrupt'>): Promise<WholeFile> {
    const target = await targetOf(path);
    if (target === undefined) return new WholeFile(await open(path, 'w'), undefined, () => undefined);
    clearDrafts(target);
    const draft = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
    const release = onInterrupt(() => {
      rmSync(draft, { force: true });
    });
    try {
      // Made at once, and opened only if it is still there: an interruption meanwhile takes it away for good.
      writeFileSync(draft, '');
      return new WholeFile(await open(draft, 'r+'), { path: draft, target }, release);
    } catch (error) {
      release();
      throw error;
    }
  }

  /** Resolves when the text, or its UTF-8, is written. */
  async write(text: string | Uint8Array): Promise<void> {
    if (typeof text !== 'string') return writeAll(this.#handle, text);
    // One piece of memory for all: what is thrown away is collected late, for there is little else to collect here.
    this.#memory ??= new Uint8Array(memoryLength);
    for (let from = 0; from < text.length; ) {
      const { read, written } = encoder.encodeInto(from === 0 ? text : text.slice(from), this.#memory);
      from += read;
      await writeAll(this.#handle, this.#memory.subarray(0, written));
    }
  }

  /** It is whole: it takes its place. */
  async finish(): Promise<void> {
    await this.#handle.close();
    if (this.#draft !== undefined) await rename(this.#draft.path, this.#draft.target);
    this.#release();
  }

  /** It will not be whole: nothing is left of it. */
  async discard(): Promise<void> {
    await this.#handle.close().catch(() => undefined);
    if (this.#draft !== undefined) await rm(this.#draft.path, { force: true });
    this.#release();
  }
}

/** Removes the drafts of this file that killed runs left behind; those of runs that go on stay. */
function clearDrafts(target: string): void {
  const folder = dirname(target);
  const [start, end] = [`.${basename(target)}.`, '.tmp'];
  try {
    for (const name of readdirSync(folder)) {
      if (!name.startsWith(start) || !name.endsWith(end)) continue;
      const id = name.slice(start.length, -end.length);
      if (/^[1-9]\d{0,9}$/.test(id) && !isRunning(Number(id))) rmSync(join(folder, name), { force: true });
    }
  } catch {
    // They are in nobody's way: what matters is that the report can be written.
  }
}

function isRunning(id: number): boolean {
  try {
    // Signal 0 only asks.
    process.kill(id, 0);
    return true;
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}

async function writeAll(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let from = 0; from < bytes.length; ) from += (await handle.write(bytes, from)).bytesWritten;
}

/**
 * The file to replace, behind any link; undefined for a pipe or device, which cannot be replaced, whatever its name leads to (/dev/stdout).
 */
async function targetOf(path: string): Promise<string | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) return path;
  return found.isFile() ? realpath(path).catch(() => undefined) : undefined;
}
