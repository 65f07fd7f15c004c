import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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
  const documents = new Map<string, unknown>();
  const baseOf = (name: string): unknown => {
    if (!documents.has(name)) documents.set(name, readJson(join(bases, `${name}.json`)));
    return documents.get(name);
  };
  return topicsIn(folder).flatMap((topic) =>
    jsonFilesIn(join(folder, topic)).map((file) => {
      const path = join(folder, topic, file);
      try {
        const { about, base, change = [], document, profiles = [], expect } = asCaseFile(readJson(path));
        return {
          name: `${topic}/${file.slice(0, -'.json'.length)}`,
          about,
          document: base === undefined ? document : applyPatch(baseOf(base), change),
          profiles,
          expect,
        };
      } catch (error) {
        throw new Error(`${path}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
      }
    }),
  );
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
