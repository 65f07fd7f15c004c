import { readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { unpack } from '../../definitions/package-tgz.js';
import { readTar } from '../../definitions/tar.js';
import { isObject, resourceTypeOf, type JsonObject } from '../../fhir/json.js';
import { filesBelow } from '../source-file.js';
import type { LintedResource } from './linted-guide.js';

/** Resources that define something; instances of any other type are examples. */
const conformance = new Set([
  'StructureDefinition',
  'ValueSet',
  'CodeSystem',
  'ConceptMap',
  'NamingSystem',
  'SearchParameter',
  'OperationDefinition',
  'CapabilityStatement',
  'ImplementationGuide',
  'MessageDefinition',
  'GraphDefinition',
  'StructureMap',
  'TestScript',
]);

/** Folders of a package that hold copies in other forms, and what publishers keep about the guide. */
const notLinted = /(?:^|\/)(?:xml|openapi|other|rdf|node_modules)\//;

/** The JSON resources of a package (.tgz), or of a folder, with the text of each for lines. Files that are not FHIR are left out. */
export function readLinted(path: string): LintedResource[] {
  const files = statSync(path).isDirectory()
    ? filesBelow(path, '.json').map(({ path: file, text }) => ({ file, text: () => text }))
    : filesOfArchive(path);
  return files.flatMap(({ file, text }) => {
    if (notLinted.test(file) || /^(?:package\.json|\..*|.*\.index\.json|.*\.sch\.json|.*\.schema\.json)$/.test(basename(file))) return [];
    const resource = resourceIn(text());
    return resource === undefined ? [] : [{ resource, isExample: isExample(file, resource), file, text }];
  });
}

function filesOfArchive(path: string): { readonly file: string; readonly text: () => string }[] {
  const decoder = new TextDecoder();
  const archive = unpack(readFileSync(path));
  return [...readTar(archive)]
    .filter(({ name }) => /^(?:\.\/)?package\/.+\.json$/.test(name))
    .map(({ name, bytes }) => ({ file: join(path, name), text: () => decoder.decode(bytes) }));
}

function resourceIn(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
    return isObject(value) && resourceTypeOf(value) !== undefined ? value : undefined;
  } catch {
    // Opening the guide has reported it.
    return undefined;
  }
}

function isExample(file: string, { resourceType, url }: JsonObject): boolean {
  return /(?:^|\/)examples?\//.test(file) || !conformance.has(String(resourceType)) || typeof url !== 'string';
}
