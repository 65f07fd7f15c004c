import type { JsonObject } from '../../fhir/json.js';
import type { ResourceContext } from '../result.js';

/** At most this many are gone through: to find them by their identity, each object would first have to be given one. */
const few = 8;

/** The contexts of a document's resources, one for each resource. */
export class ResourceContexts {
  readonly #first: ResourceContext[] = [];
  #others: Map<JsonObject, ResourceContext> | undefined;

  get(resource: JsonObject): ResourceContext | undefined {
    for (const context of this.#first) if (context.resource === resource) return context;
    return this.#others?.get(resource);
  }

  /** Adds the context of a resource that has none yet. */
  add(context: ResourceContext): ResourceContext {
    if (this.#first.length < few) this.#first.push(context);
    else (this.#others ??= new Map()).set(context.resource, context);
    return context;
  }
}
