import { readNarrative } from '../../checks/narrative/read-narrative.js';
import type { JsonObject } from '../../fhir/json.js';
import { containerOf } from './resource-context.js';
import type { ResourceContext } from '../result.js';

/**
 * What links of narratives can point to. Each resource is gone through when the first link in it asks, and a Bundle only when a
 * link is not answered by its own resource; then a question costs a look-up.
 */
export class Anchors {
  readonly #known = new Map<JsonObject, ReadonlySet<string>>();

  /** Has anything this id, or a narrative an anchor of this name, in the resource (with what it contains) or a Bundle around it? */
  isKnown(id: string, context: ResourceContext): boolean {
    for (let around: ResourceContext | undefined = containerOf(context); around; around = around.parent) {
      if (this.#in(around.resource).has(id)) return true;
    }
    return false;
  }

  #in(resource: JsonObject): ReadonlySet<string> {
    let anchors = this.#known.get(resource);
    if (!anchors) {
      anchors = collect(resource);
      this.#known.set(resource, anchors);
    }
    return anchors;
  }
}

/** Every id of an element or resource, and every anchor of a narrative, wherever they stand. */
function collect(resource: JsonObject): ReadonlySet<string> {
  const anchors = new Set<string>();
  const rest: unknown[] = [resource];
  while (rest.length > 0) {
    const value = rest.pop();
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, child] of Object.entries(value)) {
      if (typeof child === 'object') rest.push(child);
      else if (typeof child !== 'string') continue;
      else if (key === 'id') anchors.add(child);
      else if (key === 'div') for (const anchor of readNarrative(child).anchors) anchors.add(anchor);
    }
  }
  return anchors;
}
