import { dirname, resolve } from 'node:path';
import type { Io } from '../io.js';
import { UsageError } from '../usage-error.js';
import type { FormatRequest } from '../validate/validate-options.js';
import { isFolder } from '../sources/walk-folder.js';

/** Asks, before the work begins, whether the reports can be written where they should go. */
export async function checkOutputs(outputs: readonly FormatRequest[], { cwd }: Io): Promise<void> {
  for (const { file } of outputs) {
    if (file === undefined) continue;
    const path = resolve(cwd, file);
    if (!(await isFolder(dirname(path)))) throw new UsageError(`cannot write ${file}: there is no folder ${dirname(path)}`);
    if (await isFolder(path)) throw new UsageError(`cannot write ${file}: it is a folder; name a file in it`);
  }
}
