import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { asCaseFile, type GoldenCase } from './golden-case.js';
import { applyPatch } from './json-patch.js';

/** Definitions that the cases of a folder bring along; no case has this name. */
export const definitionsFolder = 'definitions';

/**
 * The cases in a folder: each folder in it is a topic, and each file of a topic a case.
 * @param bases the folder of the base documents
 * @throws {Error} that names the file which cannot be read as a case
 */
export function readCases(folder: string, bases: string): GoldenCase[] {
  const baseOf = basesIn(() => bases);
  return topicsIn(folder).flatMap((topic) =>
    jsonFilesIn(join(folder, topic)).map((file) => {
      const path = join(folder, topic, file);
      return named(path, () => caseOf(`${topic}/${file.slice(0, -'.json'.length)}`, readJson(path), baseOf));
    }),
  );
}

/**
 * Every JSON file in a folder and the folders in it: cases, and plain documents, which state no expectation. Bases are in the folder
 * `bases` in it or beside it.
 * @throws {Error} that names the file which can be read as neither
 */
export function readAnyCases(folder: string): GoldenCase[] {
  const baseOf = basesIn(
    () => [join(folder, 'bases'), join(folder, '..', 'bases')].find((path) => existsSync(path)) ?? join(folder, 'bases'),
  );
  return filesBelow(folder).map((path) => {
    const name = relative(folder, path).split(sep).join('/').slice(0, -'.json'.length);
    return named(path, () => {
      const content = readJson(path);
      return isResource(content)
        ? { name, about: name, document: content, profiles: [], expect: [], isPlain: true }
        : caseOf(name, content, baseOf);
    });
  });
}

const isResource = (value: unknown): boolean => typeof value === 'object' && value !== null && 'resourceType' in value;

function filesBelow(folder: string): string[] {
  const topics = topicsIn(folder).filter((name) => name !== 'bases' && name !== definitionsFolder);
  return [...jsonFilesIn(folder).map((name) => join(folder, name)), ...topics.flatMap((name) => filesBelow(join(folder, name)))];
}

type BaseOf = (name: string) => unknown;

/** Reads each base document once. */
function basesIn(folder: () => string): BaseOf {
  const documents = new Map<string, unknown>();
  return (name) => {
    if (!documents.has(name)) documents.set(name, readJson(join(folder(), `${name}.json`)));
    return documents.get(name);
  };
}

function caseOf(name: string, content: unknown, baseOf: BaseOf): GoldenCase {
  const { about, base, change = [], document, profiles = [], expect } = asCaseFile(content);
  return { name, about, document: base === undefined ? document : applyPatch(baseOf(base), change), profiles, expect };
}

/** Names the file in what goes wrong with it. */
function named<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new Error(`${path}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

/** The folders in a folder, by name. */
export function topicsIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/** The base documents, by name. */
export function readBases(folder: string): Map<string, unknown> {
  return new Map(jsonFilesIn(folder).map((file) => [file.slice(0, -'.json'.length), readJson(join(folder, file))]));
}

function jsonFilesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map(({ name }) => name)
    .sort();
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
