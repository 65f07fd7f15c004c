import type { Model } from '../model.js';
import type { JsonObject } from '../../fhir/json.js';
import type { Collection, FhirNode } from '../node.js';
import { SystemValue } from '../values/system-value.js';
import { accessOf, inferredType, knownAccess, mostRemembered, type Access } from './element-keys.js';
import { addChildren } from './step.js';

/** After this many further descendants their number is reported. */
const piece = 1000;

/** The children of elements, whatever their names. It remembers the types of the properties it has met, per type of parent. */
export class ChildWalk {
  #model: Model | undefined;
  readonly #known = new Map<string, Map<string, Access>>();

  /** Adds all children of a node to `out`, in the order of the JSON. */
  collect(node: FhirNode, model: Model | undefined, out: FhirNode[]): void {
    if (model !== this.#model) {
      this.#model = model;
      this.#known.clear();
    }
    const { value, extra } = node;
    if (typeof value === 'object') {
      if (value instanceof SystemValue) return;
      this.#properties(value, node.type, out);
    } else if (extra !== undefined) {
      this.#properties(extra, 'Element', out);
    }
  }

  /**
   * The children, their children, and so on, level by level; without recursion, whatever the depth of the data.
   * @param found hears how many more there are, and may put an end to it with an error
   */
  descendants(nodes: Collection, model: Model | undefined, found: (count: number) => void = () => undefined): Collection {
    const all: FhirNode[] = [];
    let counted = 0;
    const count = (): void => {
      if (all.length - counted < piece) return;
      found(all.length - counted);
      counted = all.length;
    };
    for (const node of nodes) {
      this.collect(node, model, all);
      count();
    }
    for (let i = 0; i < all.length; i++) {
      this.collect(all[i] as FhirNode, model, all);
      count();
    }
    found(all.length - counted);
    return all;
  }

  #properties(object: JsonObject, type: string | undefined, out: FhirNode[]): void {
    for (const property of Object.keys(object)) {
      if (property === 'resourceType') continue;
      let key = property;
      if (property.startsWith('_')) {
        // With its primitive present, `_x` comes along with `x`.
        key = property.slice(1);
        if (Object.hasOwn(object, key)) continue;
      }
      const access = this.#accessOf(type, key);
      const value = Object.hasOwn(object, key) ? object[key] : undefined;
      const extraKey = access.extraKey;
      const extra = extraKey !== undefined && Object.hasOwn(object, extraKey) ? object[extraKey] : undefined;
      addChildren(value, extra, access.type, out, object, key);
    }
  }

  #accessOf(type: string | undefined, key: string): Access {
    if (type === undefined) return accessOf(key, inferredType(key));
    let ofType = this.#known.get(type);
    if (ofType === undefined) {
      ofType = new Map();
      if (this.#known.size >= mostRemembered) this.#known.clear();
      this.#known.set(type, ofType);
    }
    const found = ofType.get(key);
    if (found !== undefined) return found;
    const access = knownAccess(this.#model, type, key)?.find((candidate) => candidate.key === key) ?? accessOf(key, inferredType(key));
    if (ofType.size >= mostRemembered) ofType.clear();
    ofType.set(key, access);
    return access;
  }
}
