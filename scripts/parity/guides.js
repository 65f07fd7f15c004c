import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readTar } from '../../dist/definitions/tar.js';

/**
 * A guide to compare on, as guides.json states it.
 * @typedef {object} Guide
 * @property {string} name
 * @property {readonly string[]} packages .tgz files in the order of dependencies: each after those it builds on
 * @property {readonly string[]} subjects those of `packages` whose examples are compared
 * @property {readonly string[]} examples folders of further examples
 * @property {readonly string[]} missing dependencies that neither side has
 * @property {readonly import('./documents.js').Document[]} [documents] what is compared in place of examples
 * @property {string} [note]
 */

/** Reads guides.json. @param {string} path of the folder that holds guides.json and packages/ @returns {Guide[]} */
export function readGuides(path) {
  const folder = resolve(path);
  const file = (id) => join(folder, 'packages', `${id}.tgz`);
  return Object.entries(JSON.parse(readFileSync(join(folder, 'guides.json'), 'utf8'))).map(
    ([name, { guides, packages, missing = [], examples = [], note }]) => {
      const absent = packages.map(file).filter((name) => !existsSync(name));
      if (absent.length > 0) throw new Error(`guides.json names packages that are not there: ${absent.join(', ')}`);
      return {
        name,
        packages: packages.map(file),
        subjects: guides.map(file),
        examples: examples.map((name) => join(folder, name)),
        missing,
        ...(note === undefined ? {} : { note }),
      };
    },
  );
}

/** All examples of a guide, by name. @param {Guide} guide @returns {import('./documents.js').Document[]} */
export function examplesOf({ subjects, examples }) {
  return [...subjects.flatMap(packagedExamples), ...examples.flatMap(examplesIn)];
}

/** The expressions of all invariants in a guide's packages, by key. @param {Guide} guide @returns {ReadonlyMap<string, string>} */
export function invariantsOf({ packages }) {
  const definitions = packages
    .flatMap((file) => [...readTar(gunzipSync(readFileSync(file)))])
    .filter(({ name }) => /^package\/StructureDefinition[^/]*\.json$/.test(name))
    .map(({ bytes }) => JSON.parse(new TextDecoder().decode(bytes)));
  const constraints = definitions.flatMap(({ differential }) => differential?.element ?? []).flatMap(({ constraint = [] }) => constraint);
  return new Map(constraints.filter(({ expression }) => expression !== undefined).map(({ key, expression }) => [key, expression]));
}

function examplesIn(folder) {
  return readdirSync(folder)
    .filter((name) => /\.(json|xml)$/.test(name))
    .sort()
    .map((name) => ({
      name: `${folder.split('/').at(-1)}/${name}`,
      text: readFileSync(join(folder, name), 'utf8'),
      format: name.endsWith('.xml') ? 'xml' : 'json',
    }));
}

/** Examples lie in package/example; files that are not resources (an index, a copy of package.json) are no examples. */
function packagedExamples(file) {
  return [...readTar(gunzipSync(readFileSync(file)))]
    .filter(({ name }) => /^package\/examples?\/[^/.][^/]*\.json$/.test(name))
    .map(({ name, bytes }) => ({ name: name.replace(/^package\/examples?\//, ''), text: new TextDecoder().decode(bytes), format: 'json' }))
    .filter(({ text }) => isResource(text))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function isResource(text) {
  try {
    return typeof JSON.parse(text).resourceType === 'string';
  } catch {
    return true;
  }
}
