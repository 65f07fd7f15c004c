import type { ListableDefinitions } from '../definitions/definitions.js';
import type { Fallback } from '../fhirpath/fallback.js';
import { isCovered } from '../fhirpath/index.js';

/** fhirpath.js, where the guide has an invariant that our own compiler does not cover: it is large, and takes a while to load. */
export async function fallbackFor(definitions: ListableDefinitions): Promise<Fallback | undefined> {
  for (const { differential, snapshot } of definitions.structures()) {
    for (const { constraint = [] } of [...(differential?.element ?? []), ...(snapshot?.element ?? [])]) {
      if (constraint.some(({ expression }) => expression !== undefined && !isCovered(expression))) {
        return (await import('../fhirpath/fallback.js')).loadFallback();
      }
    }
  }
  return undefined;
}
