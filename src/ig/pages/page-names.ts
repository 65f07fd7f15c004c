import { splitCanonical } from '../../fhir/canonical.js';
import type { JsonObject } from '../../fhir/json.js';
import { mask } from '../../finding/mask.js';

/** Longer file names are refused by some file systems. */
const longest = 120;

/** Names of pages that are not about a resource. */
const taken = ['index', 'rules', 'attributes', 'changes'];

/**
 * The page of each resource of a guide, named as IG Publisher names it: `StructureDefinition-x.html`. Ids are the guide's and may
 * be anything: what could lead out of the folder, or is a CPR number, is replaced, and no two names differ by letter case alone.
 */
export class PageNames {
  readonly #taken = new Set(taken);
  readonly #byResource = new Map<JsonObject, string>();
  readonly #byCanonical = new Map<string, string>();

  constructor(resources: Iterable<JsonObject>) {
    for (const resource of resources) this.#add(resource);
  }

  /** The file of a resource's page. */
  of(resource: JsonObject): string | undefined {
    return this.#byResource.get(resource);
  }

  /** The file of a definition's page; undefined for definitions of other packages. */
  ofCanonical(canonical: string): string | undefined {
    return this.#byCanonical.get(canonical) ?? this.#byCanonical.get(splitCanonical(canonical).url);
  }

  #add(resource: JsonObject): void {
    const { resourceType, id, url } = resource;
    const wished = mask(`${String(resourceType)}-${typeof id === 'string' ? id : 'unnamed'}`)
      .replace(/[^A-Za-z0-9-]/g, '-')
      .slice(0, longest);
    let name = wished;
    for (let count = 2; this.#taken.has(name.toLowerCase()); count++) name = `${wished}-${count}`;
    this.#taken.add(name.toLowerCase());
    const file = `${name}.html`;
    this.#byResource.set(resource, file);
    if (typeof url === 'string' && !this.#byCanonical.has(url)) this.#byCanonical.set(url, file);
  }
}

/** An id of HTML for an element's id; the same id twice on a page makes no difference but to where a link leads. */
export function anchor(id: string): string {
  return id.replace(/\s/g, '_');
}
