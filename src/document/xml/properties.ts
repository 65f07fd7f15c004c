interface Property {
  readonly array: boolean;
  readonly values: unknown[];
  /** The ids and extensions of primitives, by their index in `values`. */
  extras: unknown[] | undefined;
}

/** The properties of a JSON object, gathered element by element. */
export class Properties {
  readonly #properties = new Map<string, Property>();

  get isEmpty(): boolean {
    return this.#properties.size === 0;
  }

  /**
   * Adds a value; undefined for a primitive that has none, or whose value comes later.
   * @param array the property is an array however many values there are.
   * @returns the index of the value; -1 for the first one that is no array's.
   */
  add(key: string, array: boolean, value: unknown): number {
    let property = this.#properties.get(key);
    if (property === undefined) {
      property = { array, values: [], extras: undefined };
      this.#properties.set(key, property);
    }
    property.values.push(value);
    return !array && property.values.length === 1 ? -1 : property.values.length - 1;
  }

  /** Gives a primitive that was added its value, and what stands in its `_sibling`. */
  complete(key: string, index: number, value: unknown, extra: unknown): void {
    const property = this.#properties.get(key);
    if (property === undefined) return;
    const at = Math.max(index, 0);
    property.values[at] = value;
    if (extra === undefined) return;
    property.extras ??= [];
    property.extras[at] = extra;
  }

  /** Writes them into an object as JSON has them: an element that repeats though it must not is an array as well. */
  fill(object: object): void {
    for (const [key, { array, values, extras }] of this.#properties) {
      const isList = array || values.length > 1;
      // Nearly all are like this.
      if (!isList && extras === undefined && values[0] !== undefined) {
        define(object, key, values[0]);
        continue;
      }
      if (values.some((value) => value !== undefined)) define(object, key, isList ? values.map((value) => value ?? null) : values[0]);
      if (extras !== undefined) define(object, `_${key}`, isList ? Array.from(values, (_, index) => extras[index] ?? null) : extras[0]);
    }
  }
}

/** Sets an own property, as JSON.parse does: `__proto__` is a name like any other. */
export function define(object: object, key: string, value: unknown): void {
  if (key === '__proto__') Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
  else (object as Record<string, unknown>)[key] = value;
}
