/** A reference somewhere in a value, and the steps to the Reference that holds it. */
export interface PlacedReference {
  readonly reference: string;
  readonly path: readonly (string | number)[];
}

/** A value, and how it was come to: the way is written out only for what is found. */
interface Step {
  readonly value: unknown;
  readonly key?: string | number;
  readonly from?: Step;
  readonly depth: number;
}

/** The walk looks no deeper either, and says so. */
const maxDepth = 256;

/** Every `reference` (and the `url` of attachments) in a value, in the order of the data, as deep as the walk goes. */
export function referencesIn(value: unknown, path: readonly (string | number)[]): PlacedReference[] {
  const found: PlacedReference[] = [];
  const stack: Step[] = [{ value, depth: 0 }];
  for (let step = stack.pop(); step; step = stack.pop()) {
    const { value: parent } = step;
    if (typeof parent !== 'object' || parent === null || step.depth > maxDepth) continue;
    for (const [key, child] of Object.entries(parent)) {
      if (typeof child === 'object') stack.push({ value: child, key: Array.isArray(parent) ? Number(key) : key, from: step, depth: step.depth + 1 });
      else if (typeof child === 'string' && (key === 'reference' || key === 'url')) found.push({ reference: child, path: [...path, ...wayTo(step)] });
    }
  }
  return found.reverse();
}

function wayTo(step: Step): (string | number)[] {
  const way: (string | number)[] = [];
  for (let at: Step | undefined = step; at?.key !== undefined; at = at.from) way.push(at.key);
  return way.reverse();
}
