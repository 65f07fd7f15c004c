import { statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import type { ListableDefinitions } from '../definitions/definitions.js';
import { cachedDependencies, cachedPackage, defaultCacheFolder } from '../definitions/fhir-cache.js';
import { folderDefinitions, type LoadedFolder } from '../definitions/folder.js';
import { packageTgz } from '../definitions/package-tgz.js';
import type { DefinitionProblem } from '../definitions/problem.js';
import { UsageError } from './usage-error.js';
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
  /** What could not be read, or is not there. */
  readonly problems: readonly DefinitionProblem[];
}

/** R4 itself is always there, from the pack. */
const provided = ['hl7.fhir.r4.core'];

/**
 * Opens guides by what a user calls them: a folder of definitions, a package as .tgz, or `id#version` of the FHIR cache.
 * What a package depends on is taken from the folder beside it where that is one of packages, and from that cache, unless another of the guides is it.
 * @param option how the user named them, for errors: `--ig`
 * @throws {UsageError} when one cannot be found or holds no definition
 */
export function openGuides(names: readonly string[], { cwd, option, readXml }: { readonly cwd: string; readonly option: string; readonly readXml: ReadXmlDefinition }): OpenedGuides {
  const loaded = names.map((name) => ({ name, ...readGuide(name, cwd, option, readXml) }));
  for (const { name, definitions, problems } of loaded) {
    const [first] = problems;
    if (isEmpty(definitions)) throw new UsageError(`${option} ${name}: ${first === undefined ? 'there is no definition in it' : `${first.source}: ${first.message}`}`);
  }
  const manifests = loaded.flatMap(({ manifest }) => manifest ?? []);
  // A folder of packages, each named id#version, is laid out as a FHIR cache is: what one needs may stand beside it.
  const beside = names.map((name) => resolve(cwd, name)).filter((path) => isPackageName(basename(path))).map((path) => dirname(path));
  const dependencies = cachedDependencies(manifests, { folders: [...new Set(beside), defaultCacheFolder()], provided: [...provided, ...manifests.flatMap(({ name }) => name ?? [])] });
  return {
    guides: loaded.map(({ name, definitions, manifest }) => ({ definitions, id: manifest?.name ?? basename(resolve(cwd, name)), version: manifest?.version ?? 'unversioned' })),
    dependencies: dependencies.packages,
    problems: [...loaded.flatMap(({ problems }) => problems), ...dependencies.problems],
  };
}

function readGuide(name: string, cwd: string, option: string, readXml: ReadXmlDefinition): LoadedFolder {
  const path = resolve(cwd, name);
  const kind = statSync(path, { throwIfNoEntry: false });
  if (kind !== undefined) return kind.isDirectory() ? folderDefinitions(path, { readXml }) : packageTgz(path);
  if (isPackageName(name)) return cachedPackage(name);
  throw new UsageError(`${option} ${name}: there is no such folder or file; a package of the FHIR cache is named id#version`);
}

const isPackageName = (name: string): boolean => /^[\w.-]+#[\w.-]+$/.test(name);

function isEmpty(definitions: ListableDefinitions): boolean {
  const lists: Iterable<unknown>[] = [definitions.structures(), definitions.valueSets(), definitions.codeSystems()];
  return lists.every((list) => list[Symbol.iterator]().next().done === true);
}
