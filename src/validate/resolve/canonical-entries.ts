import { joinCanonical, splitCanonical } from '../../fhir/canonical.js';
import { isObject, resourceTypeOf, type JsonObject } from '../../fhir/json.js';
import type { ResourceContext } from '../result.js';

/** Finds canonical resources in the Bundle that a resource is, and in those around it, by their url and version. */
export class CanonicalEntries {
  readonly #bundles = new Map<JsonObject, ReadonlyMap<string, JsonObject>>();

  find(canonical: string, from: ResourceContext): JsonObject | undefined {
    const { url, version } = splitCanonical(canonical);
    for (let around: ResourceContext | undefined = from; around; around = around.parent) {
      if (around.type !== 'Bundle') continue;
      const found = this.#entriesOf(around.resource).get(joinCanonical(url, version));
      if (found) return found;
    }
    return undefined;
  }

  #entriesOf(bundle: JsonObject): ReadonlyMap<string, JsonObject> {
    let entries = this.#bundles.get(bundle);
    if (entries === undefined) this.#bundles.set(bundle, (entries = byCanonical(bundle)));
    return entries;
  }
}

/** By url, and by url and version; the first of several. */
function byCanonical({ entry }: JsonObject): ReadonlyMap<string, JsonObject> {
  const found = new Map<string, JsonObject>();
  for (const item of Array.isArray(entry) ? (entry as unknown[]) : []) {
    const resource = isObject(item) ? item['resource'] : undefined;
    if (!isObject(resource) || resourceTypeOf(resource) === undefined) continue;
    const { url, version } = resource;
    if (typeof url !== 'string') continue;
    for (const name of typeof version === 'string' ? [url, joinCanonical(url, version)] : [url])
      if (!found.has(name)) found.set(name, resource);
  }
  return found;
}
