import type { CodeSystem, ValueSet } from 'fhir/r4.js';
import type { Definitions, ListableDefinitions } from '../definitions/definitions.js';
import { codeSystemContent } from './content/from-code-system.js';
import type { SystemContent } from './content/system-content.js';
import { underSameBase, type KnownValueSet, type TerminologySource } from './source.js';

/** Code systems and value sets as they are defined. Each code system is taken in once, when it is first asked for. */
export function definitionsSource(definitions: Definitions): TerminologySource {
  const contents = new Map<CodeSystem, SystemContent>();
  const known = new Map<ValueSet, KnownValueSet>();
  const contentOf = (system: CodeSystem): SystemContent => {
    const content = contents.get(system) ?? codeSystemContent(system);
    contents.set(system, content);
    return content;
  };
  return {
    codeSystem(canonical) {
      const system = definitions.codeSystem(canonical);
      return system === undefined || system.content === 'supplement' ? undefined : contentOf(system);
    },
    supplements: (system) => definitions.supplements(system).map(contentOf),
    valueSet(canonical) {
      const definition = definitions.valueSet(canonical);
      if (definition === undefined) return undefined;
      const valueSet = known.get(definition) ?? { definition };
      known.set(definition, valueSet);
      return valueSet;
    },
    beside: (valueSet) =>
      'valueSets' in definitions ? underSameBase(valueSet, urlsOf((definitions as ListableDefinitions).valueSets())) : [],
  };
}

function* urlsOf(valueSets: Iterable<ValueSet>): Iterable<string | undefined> {
  for (const { url } of valueSets) yield url;
}
