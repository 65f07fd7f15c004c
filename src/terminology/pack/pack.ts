import { joinCanonical } from '../../fhir/canonical.js';
import type { Definitions } from '../../definitions/definitions.js';
import { withCommonKnowledge } from '../base-source.js';
import { definitionsSource } from '../definitions-source.js';
import { Expander } from '../expansion/expander.js';
import type { Expansion } from '../expansion/expansion.js';
import type { TerminologySource } from '../source.js';
import { packExpansion, type PackedExpansion } from './packed-expansion.js';
import { packSystem, type PackedSystem } from './packed-system.js';

/** Terminology made ready ahead of time, as JSON. Open it with packSource. */
export interface TerminologyPack {
  /** The version of this form; a pack of another one is not read. */
  readonly format: 1;
  readonly valueSets: readonly PackedExpansion[];
  readonly codeSystems: readonly PackedSystem[];
}

export interface PackOptions {
  /** Code systems to pack beside those that the value sets reach, so that their codes can be looked up. */
  readonly codeSystems?: Iterable<string>;
}

/**
 * Expands the value sets with these canonicals and packs them with the code systems they reach. Supplements are packed into
 * the systems they supplement. A value set or code system that the definitions do not have is left out: asked about it,
 * the terminology of the pack says that it is not available.
 */
export function packTerminology(definitions: Definitions, valueSets: Iterable<string>, options: PackOptions = {}): TerminologyPack {
  const source = definitionsSource(definitions);
  const expander = new Expander(withCommonKnowledge(source));
  const expansions = new Set<Expansion>();
  for (const canonical of valueSets) {
    const expansion = expander.expansion(canonical);
    if (expansion !== undefined) expansions.add(expansion);
  }
  const systems = new Set(options.codeSystems ?? []);
  for (const expansion of expansions) {
    for (const { system, version } of expansion.systems.values()) systems.add(joinCanonical(system, version)).add(system);
  }
  return {
    format: 1,
    valueSets: [...expansions].map((expansion) => packExpansion(expansion, isKnownTo(source))),
    codeSystems: packSystems(source, systems),
  };
}

function packSystems(source: TerminologySource, canonicals: Iterable<string>): PackedSystem[] {
  const contents = new Set([...canonicals].flatMap((canonical) => source.codeSystem(canonical) ?? []));
  return [...contents].map((content) => {
    const supplements = source.supplements(joinCanonical(content.url, content.columns.version));
    return packSystem(content, (concept) =>
      supplements.flatMap((supplement) => {
        const added = supplement.find(content.codeOf(concept));
        return added === undefined ? [] : supplement.displaysOf(added);
      }),
    );
  });
}

function isKnownTo(source: TerminologySource): (system: string, code: string, name: string) => boolean {
  return (system, code, name) => {
    const content = source.codeSystem(system);
    const concept = content?.find(code);
    return content !== undefined && concept !== undefined && content.displaysOf(concept).includes(name);
  };
}
