import type { JsonObject } from '../fhir/json.js';
import type { ExtensionContext } from '../plan/plan.js';

/** The resource and Bundle around the current place. */
export interface ResourceAccess {
  /** The current resource's container; the resource itself where it is not contained. */
  readonly container: JsonObject;
  /**
   * The type of the innermost Bundle that the current resource is, or is in; empty when the Bundle states none, undefined without a Bundle.
   */
  readonly bundleType: string | undefined;
  /**
   * True for the current resource when it is a Bundle whose entries all have the well-formed address of their type and id on some server.
   */
  hasRegularEntries(bundle: JsonObject): boolean;
  /** Computes a value from a resource once, and keeps it for as long as the resource exists. */
  derive<T>(of: JsonObject, by: (of: JsonObject) => T): T;
  /** True when no other element of the resource has this id. `scope` separates parts of a resource that have ids of their own. */
  isOwnId(id: string, element: JsonObject, scope: string): boolean;
  /** True when an element has this id, or a narrative an anchor of this name, in the current resource or a Bundle around it. */
  isAnchor(id: string): boolean;
  /** The value sets that the current element, or the element it is part of, is bound to. */
  boundValueSets(): readonly string[];
  /**
   * True when an extension with this context is allowed at the current place (on the parent of the extension); undefined where that cannot
   * be determined.
   */
  inContext(context: ExtensionContext): boolean | undefined;
  /** True when some numbers of the document are not written as JavaScript writes them; then they are checked by their text. */
  readonly unusualNumbers: boolean;
  /** The text of the number at the current place; undefined where it is written as JavaScript writes it. */
  readonly written: string | undefined;
}
