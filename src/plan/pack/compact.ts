import type { ElementPlan, Plan, SlicePlan, SlicingPlan } from '../plan.js';

/**
 * Plans as they stand in a pack. They say the same things over and over: the same types, bindings and invariants, on behalf of
 * the same definitions. What is said more than once stands in one list, and is named by its place there; ids, which repeat
 * the way to an element, are left out where they do.
 */

/** Properties whose items, and `by`, are written by their place in the list. */
const listed = ['types', 'fixed', 'pattern', 'bindings', 'invariants', 'narrative', 'unchecked'] as const;

/** What is shorter is written where it stands. */
const shortest = 6;

/** An element, or a part of one, as JSON.parse gives it. */
type Packed = Record<string, unknown>;

/** Everything that is said more than once in some Plans, as JSON texts, by the place it will have. */
export function sharedTexts(plans: readonly Plan[]): readonly string[] {
  const counts = new Map<string, number>();
  const count = (value: unknown): void => {
    const text = JSON.stringify(value);
    if (text.length >= shortest) counts.set(text, (counts.get(text) ?? 0) + 1);
  };
  const visit = (element: ElementPlan): void => {
    for (const name of listed) element[name]?.forEach(count);
    if (element.by) count(element.by);
    for (const slice of element.slicing?.slices ?? []) {
      slice.conditions?.forEach(count);
      visit(slice.element);
    }
    Object.values(element.children ?? {}).forEach(visit);
  };
  for (const plan of plans) visit(plan.root);
  // The most frequent first, since they have the shortest names.
  return [...counts]
    .filter(([, times]) => times > 1)
    .sort(([, a], [, b]) => b - a)
    .map(([text]) => text);
}

/** A Plan as a pack has it. @param places of what is said more than once */
export function compactPlan(plan: Plan, places: ReadonlyMap<string, number>): unknown {
  const short = (value: unknown): unknown => places.get(JSON.stringify(value)) ?? value;
  const compact = (element: ElementPlan, expected: string | undefined): Packed => {
    const { id, slicing, children, ...rest } = element;
    const packed: Packed = { ...(id === expected ? {} : { id }), ...rest };
    for (const name of listed) if (rest[name]) packed[name] = rest[name].map(short);
    if (rest.by) packed['by'] = short(rest.by);
    if (slicing) packed['slicing'] = { ...slicing, slices: slicing.slices.map((slice) => compactSlice(slice, id)) };
    if (children)
      packed['children'] = Object.fromEntries(Object.entries(children).map(([name, child]) => [name, compact(child, childId(id, name))]));
    return packed;
  };
  const compactSlice = ({ conditions, element, ...rest }: SlicePlan, id: string): Packed => ({
    ...rest,
    ...(conditions ? { conditions: conditions.map(short) } : {}),
    element: compact(element, sliceId(id, rest.name)),
  });
  return { ...plan, root: compact(plan.root, undefined) };
}

/** A Plan again. What is shared is one object wherever it stands: Plans that are read are never changed. */
export function expandPlan(packed: unknown, shared: readonly unknown[]): Plan {
  const plan = packed as Plan;
  expand(plan.root as unknown as Packed, undefined, shared);
  return plan;
}

/** In place, since nobody else has what JSON.parse gave. */
function expand(element: Packed, expected: string | undefined, shared: readonly unknown[]): void {
  const id = (element['id'] ??= expected) as string;
  for (const name of listed) {
    const items = element[name];
    if (items !== undefined) longAll(items as unknown[], shared);
  }
  if (typeof element['by'] === 'number') element['by'] = shared[element['by']];
  const slicing = element['slicing'] as SlicingPlan | undefined;
  for (const slice of slicing?.slices ?? []) {
    if (slice.conditions) longAll(slice.conditions, shared);
    expand(slice.element as unknown as Packed, sliceId(id, slice.name), shared);
  }
  const children = element['children'] as Record<string, Packed> | undefined;
  for (const name in children) {
    const child = children[name];
    if (child) expand(child, childId(id, name), shared);
  }
}

function longAll(items: unknown[], shared: readonly unknown[]): void {
  for (let i = 0; i < items.length; i++) {
    const item = items[i];
    if (typeof item === 'number') items[i] = shared[item];
  }
}

function childId(id: string, name: string): string {
  return `${id}.${name}`;
}

/** As sliceOf names slices: those of a slice are set off by a slash. */
function sliceId(id: string, name: string): string {
  return id.slice(id.lastIndexOf('.') + 1).includes(':') ? `${id}/${name}` : `${id}:${name}`;
}
