import type { ListableDefinitions } from '../definitions/definitions.js';
import { leftOut, refusal } from '../definitions/foreign.js';
import { layered } from '../definitions/layered.js';
import { memoryDefinitions } from '../definitions/memory.js';
import { packageArchive } from '../definitions/package-archive.js';
import type { LoadedDefinitions } from '../definitions/problem.js';
import { gunzip } from './gunzip.js';
import type { Guide } from './options.js';
import type { GuideFault } from './result.js';

/** Guides that were read: all their definitions, what they are called together, and what could not be read. */
export interface ReadGuides {
  readonly definitions: ListableDefinitions;
  readonly guide: { readonly id: string; readonly version: string };
  readonly faults: readonly GuideFault[];
}

/** The most bytes that a package may unpack to, as for packages on disk. */
const mostBytes = 2 ** 30;

/** @throws {RangeError} for a guide that holds no definition */
export async function readGuides(guides: readonly Guide[]): Promise<ReadGuides> {
  const read = await Promise.all(guides.map(readGuide));
  return {
    definitions: layered(...read.map(({ definitions }) => definitions)),
    guide: { id: guides.map(({ name }) => name).join('+'), version: guides.map(({ version = 'unversioned' }) => version).join('+') },
    faults: read.flatMap(({ problems }) => problems.map(({ source, message }) => ({ definition: source, problem: message }))),
  };
}

async function readGuide(guide: Guide): Promise<LoadedDefinitions> {
  const { name } = guide;
  const loaded = 'package' in guide ? packageArchive(await unpacked(guide.package, name), name) : memoryDefinitions(guide.resources, name);
  const { definitions, problems, foreign } = loaded;
  const refused = refusal(loaded);
  if (refused !== undefined) throw new RangeError(`the guide ${name} cannot be used: ${refused}`);
  const lists: Iterable<unknown>[] = [definitions.structures(), definitions.valueSets(), definitions.codeSystems(), definitions.others()];
  if (lists.every((list) => list[Symbol.iterator]().next().done === true)) {
    throw new RangeError(`the guide ${name} holds no definition${problems[0] === undefined ? '' : `: ${problems[0].message}`}`);
  }
  return { definitions, problems: [...problems, ...foreign.map((each) => ({ source: each.source, message: leftOut(each) }))], foreign };
}

async function unpacked(archive: Uint8Array, name: string): Promise<Uint8Array> {
  try {
    return await gunzip(archive, mostBytes);
  } catch (error) {
    throw new RangeError(`the package of the guide ${name} cannot be unpacked: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}
