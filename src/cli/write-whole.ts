import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Writes a file whole or not at all: whoever reads it meanwhile sees the old content or the new, never a part. */
export async function writeWhole(path: string, text: string): Promise<void> {
  const target = await targetOf(path);
  if (target === undefined) {
    await writeFile(path, text);
    return;
  }
  const draft = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    await writeFile(draft, text);
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
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
