import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { layered } from '../../definitions/layered.js';
import type { GuideVersion } from '../../ig/diff/compare-guides.js';
import type { CheckingSettings } from '../validate/checking-settings.js';
import { findGuides } from './find-guides.js';
import { foldersBeside, type Guide, type OpenedGuides } from './open-guide.js';
import type { ReadXmlDefinition } from './xml-definitions.js';
import type { Io } from '../io.js';

/** Where the two versions of a guide come from that a command compares. */
export interface ComparedSources extends Pick<CheckingSettings, 'registry' | 'fhirCache'> {
  /** What both build on, where the FHIR cache does not have it. */
  readonly igs: readonly string[];
  readonly io: Io;
  readonly readXml: ReadXmlDefinition;
  /** The command, for errors. */
  readonly command: string;
}

/** One of two versions of a guide, with what it builds on. */
export interface OpenedSide {
  readonly guide: Guide;
  readonly others: readonly Guide[];
  readonly problems: OpenedGuides['problems'];
}

/** Two versions of a guide, each with the packages that only the other one brings. */
export interface ComparedGuides {
  readonly then: OpenedSide;
  readonly now: OpenedSide;
  readonly before: GuideVersion;
  readonly after: GuideVersion;
}

/**
 * Opens two versions of a guide to compare them. What is missing or was borrowed is told on standard error.
 * @throws {UsageError} when one cannot be found or holds no definition
 */
export async function openCompared(
  names: readonly [string, string],
  { igs, io, readXml, command, ...settings }: ComparedSources,
): Promise<ComparedGuides> {
  const open = async (name: string): Promise<OpenedSide> => {
    const {
      guides: [guide, ...others],
      dependencies,
      problems,
      notes,
    } = await findGuides([name, ...igs], { ...settings, cwd: io.cwd, option: command, readXml });
    for (const note of notes) await io.stderr.write(`ltt: ${note}\n`);
    if (guide === undefined) throw new TypeError('a guide was opened, and is not there');
    return { guide, others: [...others, ...dependencies], problems };
  };
  const [then, now] = [await open(names[0]), await open(names[1])];
  for (const problem of new Set([...then.problems, ...now.problems].map(({ source, message }) => `ltt: ${source}: ${message}\n`)))
    await io.stderr.write(problem);
  for (const note of borrowedNotes([then, now])) await io.stderr.write(`ltt: ${note}\n`);
  return { then, now, before: versionOf(then, borrowed(then, now)), after: versionOf(now, borrowed(now, then)) };
}

/** How a guide is called in texts. */
export const nameOf = ({ guide: { id, version } }: OpenedSide): { readonly id: string; readonly version: string } => ({ id, version });

/**
 * The packages that one version borrows of the other, by names that `--ig` takes: folders beside the other version, else of the FHIR cache.
 * @param name the other version, as the user named it
 */
export function borrowedNames(
  side: OpenedSide,
  other: OpenedSide,
  { name, cwd }: { readonly name: string; readonly cwd: string },
): string[] {
  return borrowed(side, other).map(({ id, version }) => {
    const label = `${id}#${version}`;
    return (
      foldersBeside([name], cwd)
        .map((folder) => join(folder, label))
        .find((folder) => existsSync(folder)) ?? label
    );
  });
}

const versionOf = ({ guide, others }: OpenedSide, more: readonly Guide[]): GuideVersion => ({
  own: guide.definitions,
  all: layered(...[guide, ...others, ...more].map(({ definitions }) => definitions)),
});

/**
 * Packages that only the other version brings: what they define would otherwise be missing on this side, and look like a difference.
 * A package that both have, in versions of their own, is left as it is.
 */
function borrowed({ guide, others }: OpenedSide, other: OpenedSide): readonly Guide[] {
  const own = new Set([guide.id, ...others.map(({ id }) => id)]);
  return other.others.filter(({ id }) => !own.has(id));
}

function borrowedNotes([then, now]: readonly [OpenedSide, OpenedSide]): string[] {
  const noteFor = (side: OpenedSide, other: OpenedSide): string[] =>
    borrowed(side, other).map(
      ({ id, version }) => `${id}#${version} is used for both versions: ${side.guide.id} ${side.guide.version} comes without it`,
    );
  return [...noteFor(then, now), ...noteFor(now, then)];
}
