import type { JsonObject } from '../../fhir/json.js';
import { textIn } from './read-json.js';
import { kindOf } from './profile-page.js';
import type { Site } from './site.js';

/** The definitions of a guide, by what they are to a reader, each group in the order of titles. */
export interface Groups {
  readonly profiles: readonly JsonObject[];
  readonly datatypes: readonly JsonObject[];
  readonly extensions: readonly JsonObject[];
  readonly valueSets: readonly JsonObject[];
  readonly codeSystems: readonly JsonObject[];
  readonly others: readonly JsonObject[];
}

/** Sorts the definitions of a guide. */
export function groupsOf(site: Site): Groups {
  const definitions = site.guide.resources
    .filter(({ isExample }) => !isExample)
    .map(({ resource }) => resource)
    .filter((resource) => resource !== site.about);
  const structures = (kind: ReturnType<typeof kindOf>): JsonObject[] =>
    definitions.filter((resource) => {
      const structure = site.structures.get(resource);
      return structure !== undefined && kindOf(structure) === kind;
    });
  const ofType = (type: string): JsonObject[] => definitions.filter(({ resourceType }) => resourceType === type);
  const known = ['ValueSet', 'CodeSystem'];
  return {
    profiles: structures('profile').sort(byTitle),
    datatypes: structures('datatype').sort(byTitle),
    extensions: structures('extension').sort(byTitle),
    valueSets: ofType('ValueSet').sort(byTitle),
    codeSystems: ofType('CodeSystem').sort(byTitle),
    others: definitions
      .filter((resource) => !site.structures.has(resource) && !known.includes(String(resource['resourceType'])))
      .sort(byTitle),
  };
}

/** What a definition is called, for lists. */
export const titleOf = (resource: JsonObject): string =>
  textIn(resource, 'title') ?? textIn(resource, 'name') ?? textIn(resource, 'id') ?? '?';

/** By code points, so that every machine has the same order. */
function byTitle(a: JsonObject, b: JsonObject): number {
  const [one, other] = [`${titleOf(a)} ${textIn(a, 'url') ?? ''}`, `${titleOf(b)} ${textIn(b, 'url') ?? ''}`];
  return one < other ? -1 : one > other ? 1 : 0;
}
