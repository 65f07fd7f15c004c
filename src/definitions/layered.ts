import type { Definitions, ListableDefinitions } from './definitions.js';
import { joinCanonical } from '../fhir/canonical.js';
import type { Versioned } from './canonical-index.js';
import { firstAnswer } from './first-answer.js';

/**
 * Several sources as one, the one to be believed most first: the first that has a definition answers. Supplements add up.
 */
export function layered(...sources: readonly ListableDefinitions[]): ListableDefinitions;
export function layered(...sources: readonly Definitions[]): Definitions;
export function layered(...sources: readonly Definitions[]): Definitions | ListableDefinitions {
  const definitions: Definitions = {
    structure: (canonical) => firstAnswer(sources, (source) => source.structure(canonical)),
    valueSet: (canonical) => firstAnswer(sources, (source) => source.valueSet(canonical)),
    codeSystem: (canonical) => firstAnswer(sources, (source) => source.codeSystem(canonical)),
    supplements: (codeSystem) => [...distinct(sources.flatMap((source) => source.supplements(codeSystem)))],
  };
  if (!sources.every(isListable)) return definitions;
  const listable = sources;
  return {
    ...definitions,
    structures: () => distinct(chain(listable, (source) => source.structures())),
    valueSets: () => distinct(chain(listable, (source) => source.valueSets())),
    codeSystems: () => distinct(chain(listable, (source) => source.codeSystems())),
    globalProfiles: () => chain(listable, (source) => source.globalProfiles()),
    others: () => distinct(chain(listable, (source) => source.others())),
    published: (canonical) => firstAnswer(listable, (source) => source.published(canonical)),
  };
}

const isListable = (source: Definitions): source is ListableDefinitions => 'structures' in source;

function* chain<T>(sources: readonly ListableDefinitions[], list: (source: ListableDefinitions) => Iterable<T>): Iterable<T> {
  for (const source of sources) yield* list(source);
}

/** Each url and version once: that of the first source. */
function* distinct<T extends Versioned>(items: Iterable<T>): Iterable<T> {
  const seen = new Set<string>();
  for (const item of items) {
    const canonical = joinCanonical(item.url ?? '', item.version);
    if (seen.has(canonical)) continue;
    seen.add(canonical);
    yield item;
  }
}
