import { createHash } from 'node:crypto';
import { layered } from '../../definitions/layered.js';
import { guideValidator as makeValidator } from '../../library/make-validator.js';
import type { Ingredient } from '../../report/provenance.js';
import { makingOf } from '../validate/checking-settings.js';
import { findGuides } from './find-guides.js';
import { rootProfilesOf } from './named-guides.js';
import type { Guide } from './open-guide.js';
import { whereToFind } from './missing-base.js';
import { PackedValidator } from './packed-validator.js';
import { packOnDisk } from '../packs.js';
import { xmlDefinitions } from './xml-definitions.js';
import type { LoadedValidator, LoadOptions } from './loaded-validator.js';

/**
 * The validator for other guides than LTT: folders of definitions, packages as .tgz, or `id#version` of the FHIR cache,
 * of which the first is believed most. Their profiles become Plans over those of R4.
 * @throws {UsageError} when one cannot be found or holds no definition
 */
export async function guideValidator({ igs, cwd, guides: names = [], ...settings }: LoadOptions): Promise<LoadedValidator> {
  const r4 = packOnDisk('r4');
  const { guides, dependencies, missing, problems, notes } = await findGuides(igs, {
    ...settings,
    cwd,
    option: '--ig',
    readXml: await xmlDefinitions(r4),
  });
  const all = [...guides, ...dependencies];
  const definitions = layered(...all.map((guide) => guide.definitions));
  const making = { ...makingOf(settings), rootProfiles: await rootProfilesOf(names) };
  const validator = await makeValidator(definitions, r4, making);
  const ig = { id: guides.map(({ id }) => id).join('+'), version: guides.map(({ version }) => version).join('+') };
  const profiles = (): string[] => [...definitions.structures()].map(({ url }) => url);
  const faults = problems.map(({ source, message }) => ({ definition: source, problem: message, unchecked: true as const }));
  return new PackedValidator(validator, {
    ig,
    server: making.server,
    notes,
    profiles,
    faults,
    whereIs: (base) => whereToFind(base, { definitions, missing }),
    ingredients: () => [...all.map(ingredientOf), ...r4.pack.header.packages],
  });
}

/** A guide with the hash over its definitions, in the order in which they are listed. */
function ingredientOf({ id, version, definitions }: Guide): Ingredient {
  const hash = createHash('sha256');
  for (const list of [definitions.structures(), definitions.valueSets(), definitions.codeSystems(), definitions.others()])
    for (const each of list) hash.update(JSON.stringify(each)).update('\n');
  return { name: id, version, hash: hash.digest('hex') };
}
