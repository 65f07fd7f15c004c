import { statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import type { ListableDefinitions } from '../../definitions/definitions.js';
import { cachedDependencies, cachedPackage, defaultCacheFolder, type MissingPackage } from '../../definitions/fhir-cache.js';
import { isExample, leftOut, refusal } from '../../definitions/foreign.js';
import { fileDefinitions, folderDefinitions, isDefinitionFile, type LoadedFolder } from '../../definitions/folder.js';
import { packageTgz } from '../../definitions/package-tgz.js';
import type { DefinitionProblem } from '../../definitions/problem.js';
import { notAPackage, whatIsMeant } from './what-is-meant.js';
import { versionNotes } from './version-notes.js';
import { UsageError } from '../usage-error.js';
import type { ReadXmlDefinition } from './xml-definitions.js';

/** A guide: its own definitions, and what it is called. */
export interface Guide {
  readonly id: string;
  readonly version: string;
  readonly definitions: ListableDefinitions;
}

/** The guides that were named, with all they depend on. */
export interface OpenedGuides {
  readonly guides: readonly Guide[];
  /** The packages that the guides build on, as far as the FHIR cache has them. */
  readonly dependencies: readonly Guide[];
  /** The packages that they build on and that are not there. */
  readonly missing: readonly MissingPackage[];
  /** Which version is used where several of one package are asked for. */
  readonly versionNotes: readonly string[];
  /** What could not be read, or is not there. */
  readonly problems: readonly DefinitionProblem[];
}

/** How guides are opened. */
export interface OpenOptions {
  readonly cwd: string;
  /** How the user named them, for errors: `--ig`. */
  readonly option: string;
  readonly readXml: ReadXmlDefinition;
  /** The FHIR cache. [the user's own] */
  readonly cache?: string;
  /** Why packages were not to be had elsewhere either, by `id#version`. */
  readonly failures?: ReadonlyMap<string, string>;
}

/** R4 itself is always there, from the pack. */
export const provided = ['hl7.fhir.r4.core'];

/**
 * Opens guides by what a user calls them: a folder of definitions, a package as .tgz, or `id#version` of the FHIR cache.
 * What a package depends on is taken from the folder beside it where that is one of packages, and from that cache, unless another of the
 * guides is it.
 * @throws {UsageError} when one cannot be found or holds no definition
 */
export function openGuides(names: readonly string[], options: OpenOptions): OpenedGuides {
  const { cwd, option, cache = defaultCacheFolder(), failures = new Map<string, string>() } = options;
  const loaded = names.map((name) => ({ name, ...readGuide(name, options) }));
  for (const guide of loaded) {
    const { name, definitions, problems } = guide;
    const [first] = problems;
    const refused = refusal(guide);
    if (refused !== undefined) throw new UsageError(`${option} ${name}: ${refused}`);
    if (isEmpty(definitions))
      throw new UsageError(
        `${option} ${name}: ${first === undefined ? 'there is no definition in it' : `${first.source}: ${first.message}`}`,
      );
  }
  const manifests = loaded.flatMap(({ manifest }) => manifest ?? []);
  const dependencies = cachedDependencies(manifests, { failures, folders: [...foldersBeside(names, cwd), cache], provided });
  return {
    guides: loaded.map(({ name, definitions, manifest }) => ({
      definitions,
      id: manifest?.name ?? basename(resolve(cwd, name)),
      version: manifest?.version ?? 'unversioned',
    })),
    dependencies: dependencies.packages,
    missing: dependencies.missing,
    versionNotes: versionNotes(manifests, dependencies.versions),
    problems: [
      ...loaded.flatMap(({ problems, foreign }) => [
        ...problems,
        ...foreign.filter(({ source }) => !isExample(source)).map((each) => ({ source: each.source, message: leftOut(each) })),
      ]),
      ...dependencies.problems,
    ],
  };
}

/** A folder of packages, each named id#version, is laid out as a FHIR cache is: what one of them needs may stand beside it. */
export function foldersBeside(names: readonly string[], cwd: string): readonly string[] {
  return [
    ...new Set(
      names
        .map((name) => resolve(cwd, name))
        .filter((path) => isPackageName(basename(path)))
        .map((path) => dirname(path)),
    ),
  ];
}

function readGuide(
  name: string,
  { cwd, option, readXml, cache = defaultCacheFolder(), failures = new Map<string, string>() }: OpenOptions,
): LoadedFolder {
  const path = resolve(cwd, name);
  const kind = statSync(path, { throwIfNoEntry: false });
  if (kind?.isDirectory() === true) return folderDefinitions(path, { readXml });
  if (kind !== undefined) {
    if (isDefinitionFile(name)) return fileDefinitions(path, { readXml });
    const other = notAPackage(path);
    if (other !== undefined) throw new UsageError(`${option} ${name}: ${other}`);
    return packageTgz(path);
  }
  const folders = [...new Set([cache, cwd])];
  if (isPackageName(name)) return cachedPackage(name, { failures, folders });
  throw new UsageError(`${option} ${name}: ${whatIsMeant(name, folders)}`);
}

/** Is it a package of the FHIR cache, `id#version`? */
export const isPackageName = (name: string): boolean => /^[\w.-]+#[\w.-]+$/.test(name);

function isEmpty(definitions: ListableDefinitions): boolean {
  const lists: Iterable<unknown>[] = [definitions.structures(), definitions.valueSets(), definitions.codeSystems(), definitions.others()];
  return lists.every((list) => list[Symbol.iterator]().next().done === true);
}
