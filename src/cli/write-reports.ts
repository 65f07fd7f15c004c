import { dirname, resolve } from 'node:path';
import type { Language } from '../finding/message.js';
import { formatEntry } from '../report/formats.js';
import type { RunResults } from '../report/results.js';
import { explanationOfAny } from './all-explanations.js';
import type { Io } from './io.js';
import { readAsset } from './read-asset.js';
import { UsageError } from './usage-error.js';
import type { FormatRequest } from './validate-options.js';
import { isFolder } from './walk-folder.js';
import { writeWhole } from './write-whole.js';

/** Asks, before the work begins, whether the reports can be written where they should go. */
export async function checkOutputs(outputs: readonly FormatRequest[], { cwd }: Io): Promise<void> {
  for (const { file } of outputs) {
    if (file === undefined) continue;
    const path = resolve(cwd, file);
    if (!(await isFolder(dirname(path)))) throw new UsageError(`cannot write ${file}: there is no folder ${dirname(path)}`);
    if (await isFolder(path)) throw new UsageError(`cannot write ${file}: it is a folder; name a file in it`);
  }
}

/** Writes each report to its file or to standard output. Colours go only to a terminal, unless NO_COLOR or a dumb one says no. */
export async function writeReports(run: RunResults, settings: { readonly outputs: readonly FormatRequest[]; readonly language: Language }, io: Io): Promise<void> {
  const wantsColour = io.stdout.isTerminal && !io.env['NO_COLOR'] && io.env['TERM'] !== 'dumb';
  for (const { name, file } of settings.outputs) {
    const format = await formatEntry(name).load(readAsset);
    const report = format(run, { language: settings.language, colour: file === undefined && wantsColour, explain: explanationOfAny });
    if (file === undefined) await io.stdout.write(report);
    else await writeFile(file, resolve(io.cwd, file), report, io);
  }
}

async function writeFile(file: string, path: string, report: string, io: Io): Promise<void> {
  try {
    await writeWhole(path, report, io);
  } catch (error) {
    throw new UsageError(`cannot write ${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
