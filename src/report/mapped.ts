/** What is made of each item, when its turn comes; it can be gone through again. */
export function mapped<T, R>(items: Iterable<T>, make: (item: T) => R): Iterable<R> {
  return flatMapped(items, (item) => [make(item)]);
}

/** The lists that are made of each item, one after another. */
export function flatMapped<T, R>(items: Iterable<T>, make: (item: T) => Iterable<R>): Iterable<R> {
  return {
    *[Symbol.iterator]() {
      for (const item of items) yield* make(item);
    },
  };
}
