import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readCases, runsOf } from '../../dist/ig/suite/suite-case.js';
import { tgz } from '../../dist/ig/tgz.js';
import { xmlReader } from './xml-to-json.js';

/**
 * The cases of a suite as guides: those that come with the same definitions and are held to the same profile make one, so that mutants of
 * them can be compared. Cases whose document or definitions are not read in full are left out: there is nothing to mutate.
 * @param {string} path of the folder that holds cases.json and files/
 * @param {string} folder where the packages are written
 * @returns {import('./guides.js').Guide[]}
 */
export function suiteGuides(path, folder) {
  const files = join(resolve(path), 'files');
  const read = resourceReader(files);
  const groups = new Map();
  for (const run of runsOf(readCases(path))) {
    const key = JSON.stringify([[...new Set(run.definitions)].sort(), run.profile ?? null]);
    groups.set(key, [...(groups.get(key) ?? []), run]);
  }
  return [...groups.values()].flatMap((runs, index) => {
    const [{ definitions, profile }] = runs;
    const resources = [...new Set(definitions)].map(read);
    if (resources.some((resource) => resource === undefined)) return [];
    const documents = runs
      .filter(({ case: { file } }) => read(file) !== undefined)
      .map(({ id, case: { file }, expected }) => ({
        ...documentOf(id, join(files, file), profile && read(profile)?.url),
        recordedValid: expected.every(({ severity }) => severity !== 'error' && severity !== 'fatal'),
      }));
    if (documents.length === 0) return [];
    const name = documents.length === 1 ? documents[0].name : `${documents[0].name} and ${documents.length - 1} more`;
    return [
      { name, packages: [packageOf(resources, join(folder, `suite-${index}.tgz`))], subjects: [], examples: [], documents, missing: [] },
    ];
  });
}

function documentOf(name, file, profile) {
  return {
    name,
    text: readFileSync(file, 'utf8').replace(/^\uFEFF/, ''),
    format: file.endsWith('.xml') ? 'xml' : 'json',
    ...(profile === undefined ? {} : { profile }),
  };
}

/** Reads a file as the resource in it; undefined where it holds none. */
function resourceReader(files) {
  const xml = xmlReader();
  return (file) => {
    const text = readFileSync(join(files, file), 'utf8').replace(/^\uFEFF/, '');
    try {
      const resource = file.endsWith('.xml') ? xml(text) : JSON.parse(text);
      return typeof resource?.resourceType === 'string' ? resource : undefined;
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      return undefined;
    }
  };
}

/** A package must define something, and cases without definitions come with none. */
const inert = {
  resourceType: 'CodeSystem',
  id: 'inert',
  url: 'urn:uuid:5b1f2a55-93a6-4c9e-8a2f-3f2f5e6f6b11',
  status: 'draft',
  content: 'not-present',
};

function packageOf(resources, file) {
  const manifest = { name: 'suite.case', version: '1.0.0', fhirVersions: ['4.0.1'], dependencies: {} };
  const named = [inert, ...resources].map((resource, index) => [
    `package/${resource.resourceType}-${resource.id ?? index}.json`,
    JSON.stringify(resource),
  ]);
  writeFileSync(file, tgz(new Map([['package/package.json', JSON.stringify(manifest)], ...named])));
  return file;
}
