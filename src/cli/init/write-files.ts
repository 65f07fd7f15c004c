import { chmod, mkdir, readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Io } from '../io.js';
import { problemOf } from '../sources/read-file.js';
import { reasonOf } from '../system-error.js';
import { UsageError } from '../usage-error.js';
import { writeWhole } from '../output/write-whole.js';
import type { WriteOutcome, PlannedFile } from './planned-file.js';

/** A file, and what is to become of it. */
export interface Decision {
  readonly file: PlannedFile;
  readonly outcome: WriteOutcome;
}

/**
 * Decides about each file, before any is written: one that is in the way is replaced only when that was told.
 * @param mayReplace asked for each file that is in the way
 */
export async function decide(
  files: readonly PlannedFile[],
  cwd: string,
  mayReplace: (path: string) => Promise<boolean>,
): Promise<Decision[]> {
  const decisions: Decision[] = [];
  for (const file of files) decisions.push({ file, outcome: await outcomeFor(file, cwd, mayReplace) });
  return decisions;
}

async function outcomeFor(file: PlannedFile, cwd: string, mayReplace: (path: string) => Promise<boolean>): Promise<WriteOutcome> {
  const present = await presentText(resolve(cwd, file.path), file.path);
  if (present === undefined) return 'wrote';
  if (present === file.content || file.isThere?.(present) === true) return 'unchanged';
  if (file.isAddition === true) return 'changed';
  if (file.isTheirs?.(present) === true) return 'theirs';
  return (await mayReplace(file.path)) ? 'replaced' : 'kept';
}

/** Writes what was decided. @throws {UsageError} when a file cannot be written */
export async function write(decisions: readonly Decision[], io: Io): Promise<void> {
  for (const { file, outcome } of decisions) {
    if (['unchanged', 'kept', 'theirs'].includes(outcome)) continue;
    const path = resolve(io.cwd, file.path);
    try {
      await mkdir(dirname(path), { recursive: true });
      await writeWhole(path, file.content, io);
      if (file.executable === true) await chmod(path, 0o755);
    } catch (error) {
      throw new UsageError(`cannot write ${file.path}: ${reasonOf(error)}`);
    }
  }
}

async function presentText(path: string, shown: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const { id, params } = problemOf(error);
    if (id === 'file-missing') return undefined;
    throw new UsageError(`${shown} is in the way and cannot be read: ${String(params['reason'])}`);
  }
}
