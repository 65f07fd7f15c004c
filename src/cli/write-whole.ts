import { rmSync } from 'node:fs';
import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Io } from './io.js';

/**
 * Writes a file whole or not at all: whoever reads it meanwhile sees the old content or the new, never a part; and whoever
 * interrupts the run leaves no draft behind.
 */
export async function writeWhole(path: string, text: string, { onInterrupt }: Pick<Io, 'onInterrupt'>): Promise<void> {
  const target = await targetOf(path);
  if (target === undefined) {
    await writeFile(path, text);
    return;
  }
  const draft = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  const release = onInterrupt(() => {
    rmSync(draft, { force: true });
  });
  try {
    await writeFile(draft, text);
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  } finally {
    release();
  }
}

/** The file to replace, behind any link; undefined for a pipe or device, which cannot be replaced. */
async function targetOf(path: string): Promise<string | undefined> {
  try {
    const target = await realpath(path);
    return (await stat(target)).isFile() ? target : undefined;
  } catch {
    return path;
  }
}
