import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mutants } from './mutants.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const report = 'http://fhir.kl.dk/ltt/StructureDefinition/klgateway-ltt-delivery-report';

/**
 * A document that both validators get, with the profile that both hold it to beside those it claims itself.
 * @typedef {{ name: string, text: string, format?: 'json' | 'xml', profile?: string }} Document `format` is JSON where it is absent
 */

/**
 * The documents of testcases/: the reports of the story, the bases, and what each golden case makes of its base. @returns
 * {Promise<Document[]>}
 */
export async function testDocuments() {
  const { readBases, readCases, definitionsFolder, topicsIn } = await import(
    new URL('../../dist/ig/coverage/read-cases.js', import.meta.url).href
  );
  const [golden, bases, story] = ['golden', 'bases', 'story'].map((name) => join(root, 'testcases', name));
  // A topic with definitions of its own is about those, and held to expectations from elsewhere.
  const own = topicsIn(golden).filter((topic) => topicsIn(join(golden, topic)).includes(definitionsFolder));
  return [
    ...jsonFiles(story).map(({ name, document }) => asDocument(`story/${name}`, textOf(document))),
    ...[...readBases(bases)].map(([name, document]) => asDocument(`bases/${name}`, textOf(document))),
    ...readCases(golden, bases)
      .filter(({ name }) => !own.some((topic) => name.startsWith(`${topic}/`)))
      .map(({ name, document, profiles }) => asDocument(`golden/${name}`, textOf(document), profiles[0])),
  ];
}

/**
 * Mutants of the guide's own examples, as `npm run build` has compiled them. @param {{ seed: number, count: number }} options @returns
 * {Document[]}
 */
export function mutatedDocuments(options) {
  return mutants(jsonFiles(exampleFolder()), options).map(({ name, text }) => asDocument(name, text));
}

/** The packages as `npm run build` writes them, each after those it builds on. */
export function packages() {
  const folder = join(root, 'dist', 'package');
  const order = ['kl.dk.fhir.term', 'hl7.fhir.dk.core', 'kl.dk.fhir.ltt'];
  const files = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
  return order.map((id) => join(folder, files.find((name) => name.startsWith(`${id}-`)) ?? `${id}.tgz`));
}

function exampleFolder() {
  const folder = join(root, 'dist', 'package');
  return join(folder, readdirSync(folder).find((name) => name.startsWith('kl.dk.fhir.ltt#')) ?? 'kl.dk.fhir.ltt', 'package', 'example');
}

function jsonFiles(folder) {
  return readdirSync(folder)
    .filter((name) => /^\w.*\.json$/.test(name))
    .sort()
    .map((name) => ({ name: name.slice(0, -'.json'.length), document: JSON.parse(readFileSync(join(folder, name), 'utf8')) }));
}

/** A Bundle that claims no profile is taken for a delivery report by `ltt validate`; the reference has to be told. */
function asDocument(name, text, profile = assumed(text)) {
  return { name, text, ...(profile === undefined ? {} : { profile }) };
}

function assumed(text) {
  try {
    const { resourceType, meta } = JSON.parse(text);
    return resourceType === 'Bundle' && (meta?.profile ?? []).length === 0 ? report : undefined;
  } catch {
    return undefined;
  }
}

const textOf = (document) => JSON.stringify(document, undefined, 2);
