/** A reference somewhere in a value, and the steps to the Reference that holds it. */
export interface PlacedReference {
  readonly reference: string;
  readonly path: readonly (string | number)[];
}

/** Every `reference` (and the `url` of attachments) in a value. Without recursion: the data may nest as deep as it likes. */
export function referencesIn(value: unknown, path: readonly (string | number)[]): PlacedReference[] {
  const found: PlacedReference[] = [];
  const queue: { readonly value: unknown; readonly path: readonly (string | number)[] }[] = [{ value, path }];
  for (let next = queue.pop(); next; next = queue.pop()) {
    if (typeof next.value !== 'object' || next.value === null) continue;
    for (const [key, child] of Object.entries(next.value)) {
      if (typeof child === 'object') queue.push({ value: child, path: [...next.path, Array.isArray(next.value) ? Number(key) : key] });
      else if (typeof child === 'string' && (key === 'reference' || key === 'url')) found.push({ reference: child, path: next.path });
    }
  }
  return found.reverse();
}
