/** One JSON property that an element may be found under, and the type it then has. */
export interface ElementKey {
  /** The JSON property: `name`, or `valueQuantity` for one type of a choice. */
  readonly key: string;
  /** The type of what it holds, named as in {@link Model}. */
  readonly type: string;
}

/**
 * What the engine needs to know of FHIR's types. Types are named by their FHIR name (`Patient`, `Quantity`, `code`), by the
 * path of the element that defines them (`Patient.contact`, also for elements that refer to it by contentReference), or as
 * `System.String` and its like. Both methods are called often: they should be look-ups.
 */
export interface Model {
  /**
   * The JSON properties of element `name` of `type`, inherited ones included: one, or one for each type of a choice (`value`
   * gives `valueQuantity`, `valueString` …). Undefined when the type or the element is not known; the engine then goes by the JSON.
   */
  property(type: string, name: string): readonly ElementKey[] | undefined;
  /** The type that `type` derives from; undefined for a root, and for a type that is not known. */
  baseOf(type: string): string | undefined;
}
