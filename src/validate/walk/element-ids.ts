import type { JsonObject } from '../../fhir/json.js';

/** Which element of a resource has which id. An element may be come upon many times, so it is known by itself and not by its place. */
export class ElementIds {
  readonly #owners = new Map<JsonObject, Map<string, JsonObject>>();

  /** Is this the only element of the resource (within a scope, where it has several) that was seen with this id? */
  isOwn(id: string, element: JsonObject, resource: JsonObject, scope: string): boolean {
    let owners = this.#owners.get(resource);
    if (!owners) this.#owners.set(resource, (owners = new Map()));
    const key = `${scope}#${id}`;
    const owner = owners.get(key);
    if (owner === undefined) owners.set(key, element);
    return owner === undefined || owner === element;
  }
}
