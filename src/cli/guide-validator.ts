import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { ListableDefinitions } from '../definitions/definitions.js';
import { cachedPackage } from '../definitions/fhir-cache.js';
import { folderDefinitions } from '../definitions/folder.js';
import { layered } from '../definitions/layered.js';
import { packageTgz } from '../definitions/package-tgz.js';
import type { DefinitionProblem } from '../definitions/problem.js';
import { guideValidator as makeValidator } from '../library/make-validator.js';
import type { Ingredient } from '../report/provenance.js';
import { makingOf } from './checking-settings.js';
import type { LoadedValidator, LoadOptions } from './load-validator.js';
import { PackedValidator } from './packed-validator.js';
import { packOnDisk } from './packs.js';
import { UsageError } from './usage-error.js';
import { xmlDefinitions, type ReadXmlDefinition } from './xml-definitions.js';

/** One guide that was named: its definitions, what it is called, and what of it could not be read. */
interface Guide {
  readonly definitions: ListableDefinitions;
  readonly id: string;
  readonly version: string;
  readonly problems: readonly DefinitionProblem[];
}

/** R4 itself is always there, from the pack. */
const provided = ['hl7.fhir.r4.core'];

/**
 * The validator for other guides than LTT: folders of definitions, packages as .tgz, or `id#version` of the FHIR cache,
 * of which the first is believed most. Their profiles become Plans over those of R4.
 * @throws {UsageError} when one cannot be found or holds no definition
 */
export async function guideValidator({ igs, cwd, ...settings }: LoadOptions): Promise<LoadedValidator> {
  const r4 = packOnDisk('r4');
  const readXml = await xmlDefinitions(r4);
  const guides = igs.map((ig) => openGuide(ig, cwd, readXml));
  const definitions = layered(...guides.map((guide) => guide.definitions));
  const making = makingOf(settings);
  const validator = await makeValidator(definitions, r4, making);
  const ig = { id: guides.map(({ id }) => id).join('+'), version: guides.map(({ version }) => version).join('+') };
  const profiles = (): string[] => [...definitions.structures()].map(({ url }) => url);
  const faults = guides.flatMap(({ problems }) => problems.map(({ source, message }) => ({ definition: source, problem: message })));
  return new PackedValidator(validator, { ig, server: making.server, profiles, faults, ingredients: () => [...guides.map(ingredientOf), ...r4.pack.header.packages] });
}

/** A guide with the hash over its definitions, in the order in which they are listed. */
function ingredientOf({ id, version, definitions }: Guide): Ingredient {
  const hash = createHash('sha256');
  for (const list of [definitions.structures(), definitions.valueSets(), definitions.codeSystems()]) for (const each of list) hash.update(JSON.stringify(each)).update('\n');
  return { name: id, version, hash: hash.digest('hex') };
}

function openGuide(ig: string, cwd: string, readXml: ReadXmlDefinition): Guide {
  const guide = readGuide(ig, cwd, readXml);
  if (isEmpty(guide.definitions)) {
    const [first] = guide.problems;
    throw new UsageError(`--ig ${ig}: ${first === undefined ? 'there is no definition in it' : `${first.source}: ${first.message}`}`);
  }
  return guide;
}

function readGuide(ig: string, cwd: string, readXml: ReadXmlDefinition): Guide {
  const path = resolve(cwd, ig);
  const kind = statSync(path, { throwIfNoEntry: false });
  if (kind === undefined && /^[\w.-]+#[\w.-]+$/.test(ig)) {
    const { definitions, problems, packages } = cachedPackage(ig, { provided });
    const [id = '', version = ''] = (packages[0] ?? ig).split('#');
    return { definitions, id, version, problems };
  }
  if (kind === undefined) throw new UsageError(`--ig ${ig}: there is no such folder or file; a package of the FHIR cache is named id#version`);
  const { definitions, problems, manifest } = kind.isDirectory() ? folderDefinitions(path, { readXml }) : packageTgz(path);
  return { definitions, id: manifest?.name ?? basename(path), version: manifest?.version ?? 'unversioned', problems };
}

function isEmpty(definitions: ListableDefinitions): boolean {
  const lists: Iterable<unknown>[] = [definitions.structures(), definitions.valueSets(), definitions.codeSystems()];
  return lists.every((list) => list[Symbol.iterator]().next().done === true);
}

