import type { JsonObject } from '../../fhir/json.js';

/** What was worked out of resources, such as the items of a Questionnaire: kept for as long as the resource itself is. */
export class DerivedValues {
  readonly #byFunction = new Map<unknown, WeakMap<JsonObject, unknown>>();

  /** What the function makes of the resource, made once. There must be only a few functions: they are kept. */
  get<T>(of: JsonObject, by: (of: JsonObject) => T): T {
    let known = this.#byFunction.get(by);
    if (known === undefined) this.#byFunction.set(by, (known = new WeakMap()));
    if (known.has(of)) return known.get(of) as T;
    const made = by(of);
    known.set(of, made);
    return made;
  }
}
