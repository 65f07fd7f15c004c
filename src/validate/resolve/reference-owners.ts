import { resourceTypeOf, type JsonObject } from '../../fhir/json.js';
import type { ResourceContext } from '../result.js';

/** Gives the contexts of the resources inside another. */
interface ContextSource {
  bundleIndex(bundle: ResourceContext): unknown;
  containedIn(container: ResourceContext): unknown;
  knownContext(resource: JsonObject): ResourceContext | undefined;
}

/** At most this many resources are remembered for one text: more do not make it clearer which one is meant. */
const maxOwners = 16;

/**
 * The resource that each Reference of a document is in. FHIRPath follows references from any place to any other, and a relative
 * reference or `#id` means something only in its own resource. Collected once, when an expression first needs it.
 */
export class ReferenceOwners {
  readonly #byObject = new Map<object, ResourceContext>();
  readonly #byText = new Map<string, ResourceContext[]>();
  readonly #keeper: ContextSource;
  /** All resources of the document, each before those inside it. */
  readonly resources: readonly ResourceContext[];

  constructor(root: ResourceContext, keeper: ContextSource) {
    this.#keeper = keeper;
    const resources = [root];
    // Grows while it is gone through.
    for (const resource of resources) this.#collect(resource, resources);
    this.resources = resources;
  }

  /** The resource that a Reference is in. */
  ofReference(reference: object): ResourceContext | undefined {
    return this.#byObject.get(reference);
  }

  /** The resources with a Reference of this text. */
  ofText(text: string): readonly ResourceContext[] {
    return this.#byText.get(text) ?? [];
  }

  /** @param resources to which the resources inside are added */
  #collect(owner: ResourceContext, resources: ResourceContext[]): void {
    if (owner.type === 'Bundle' || owner.type === 'Parameters') this.#keeper.bundleIndex(owner);
    else this.#keeper.containedIn(owner);
    const rest: unknown[] = Object.values(owner.resource);
    while (rest.length > 0) {
      const value = rest.pop();
      if (typeof value !== 'object' || value === null) continue;
      const inner = resourceTypeOf(value) === undefined ? undefined : this.#keeper.knownContext(value as JsonObject);
      if (inner) {
        resources.push(inner);
        continue;
      }
      const { reference } = value as JsonObject;
      if (typeof reference === 'string') this.#add(value, reference, owner);
      for (const child of Object.values(value)) rest.push(child);
    }
  }

  #add(reference: object, text: string, owner: ResourceContext): void {
    this.#byObject.set(reference, owner);
    const owners = this.#byText.get(text);
    if (!owners) this.#byText.set(text, [owner]);
    else if (owners.at(-1) !== owner && owners.length < maxOwners) owners.push(owner);
  }
}
