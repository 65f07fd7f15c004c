import type { FhirResource } from 'fhir/r4.js';
import { relative, resolve } from 'node:path';
import type { ListableDefinitions } from '../../definitions/definitions.js';
import { defaultCacheFolder } from '../../definitions/fhir-cache.js';
import type { GivenPackage, PublishedSources } from '../../ig/published-packages.js';
import { isFolder } from '../../ig/source-file.js';
import { packOnDisk } from '../packs.js';
import type { CheckingSettings } from '../validate/checking-settings.js';
import { findGuides } from './find-guides.js';
import type { Guide } from './open-guide.js';
import { xmlDefinitions } from './xml-definitions.js';

/** Where the dependencies of FSH projects come from: for the compiler, and what --ig names for those that read what was compiled. */
export interface CompileSources {
  readonly published: PublishedSources;
  readonly given: readonly Guide[];
  /** What was done to have them, for standard error. */
  readonly notes: readonly string[];
}

interface Named extends Pick<CheckingSettings, 'registry' | 'fhirCache'> {
  readonly cwd: string;
  readonly igs: readonly string[];
}

/**
 * The sources of dependencies that a command names. Without a FHIR cache or registry, the user's own FHIR cache, which SUSHI fills, has
 * what is not among the projects.
 * @throws {UsageError} when a guide of --ig cannot be found or holds no definition
 */
export async function compileSources({ cwd, igs, fhirCache, registry }: Named): Promise<CompileSources> {
  const usual = defaultCacheFolder();
  const isNamed = fhirCache !== undefined || registry !== undefined;
  // As the user named it, in messages.
  const cache = fhirCache === undefined ? undefined : cwd === process.cwd() ? fhirCache : relative(process.cwd(), resolve(cwd, fhirCache));
  const { given, notes } = igs.length === 0 ? { given: [], notes: [] } : await openGiven({ cwd, igs, fhirCache, registry });
  return {
    given,
    notes,
    published: {
      ...(cache !== undefined ? { cache } : !isNamed && isFolder(usual) ? { cache: usual } : {}),
      ...(registry === undefined ? {} : { registry }),
      ...(isNamed ? {} : { authoredFirst: true }),
      ...(given.length === 0 ? {} : { given: given.map(asGiven) }),
    },
  };
}

async function openGiven({
  igs,
  fhirCache,
  registry,
  cwd,
}: Named): Promise<{ readonly given: readonly Guide[]; readonly notes: readonly string[] }> {
  const { guides, dependencies, notes } = await findGuides(igs, {
    cwd,
    option: '--ig',
    readXml: await xmlDefinitions(packOnDisk('r4')),
    ...(fhirCache === undefined ? {} : { fhirCache }),
    ...(registry === undefined ? {} : { registry }),
  });
  return { given: [...guides, ...dependencies], notes };
}

function asGiven({ id, version, definitions }: Guide): GivenPackage {
  return { name: id, version, resources: resourcesOf(definitions) };
}

function resourcesOf(definitions: ListableDefinitions): FhirResource[] {
  const others = [...definitions.others()].flatMap(({ content }) => (content === undefined ? [] : [content as unknown as FhirResource]));
  return [...definitions.structures(), ...definitions.valueSets(), ...definitions.codeSystems(), ...others];
}
