import { memoryDefinitions } from '../definitions/memory.js';
import { sortOut } from '../definitions/shape/definition-shape.js';
import { definitionsSource } from './definitions-source.js';
import { Expander } from './expansion/expander.js';
import { allCodes, type Codes } from './expansion/expansion.js';
import { layeredSources, type TerminologySource } from './source.js';

/** Stands in for the canonical that a contained value set does not need. */
const nameless = 'urn:contained';

/**
 * The codes of a value set that is contained in a resource. Code systems contained beside it are found by their urls. It comes with the
 * data: one that cannot be used leaves everything open.
 */
export function containedCodes(valueSet: object, beside: readonly unknown[], source: TerminologySource): Codes {
  const { url = nameless } = valueSet as { url?: unknown };
  const sorted = sortOut({ ...valueSet, url });
  if (sorted.is !== 'definition' || sorted.definition.resourceType !== 'ValueSet')
    return allCodes({ kind: 'value-set-empty', valueSet: '' });
  return new Expander(layeredSources(definitionsSource(memoryDefinitions(beside)), source)).expand(sorted.definition);
}
