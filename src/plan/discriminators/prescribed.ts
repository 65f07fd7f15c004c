import { choiceStem } from '../names.js';
import type { ElementPlan, PathStep, ValueTestPlan } from '../plan.js';
import type { PlanSource } from '../source.js';
import { demandedSlices, spotOf, type Spot } from './spot.js';

/** How deep below a discriminator's element its distinguishing values are looked for. */
const maxDepth = 6;

/** What an element itself states that can tell a slice apart. */
type Stated = (elements: readonly ElementPlan[], isBelow: boolean) => ValueTestPlan[];

/** The fixed values and patterns of elements. */
export const valuesOf: Stated = (elements) => [
  ...unique(elements.flatMap(({ fixed = [] }) => fixed)).map((fixed) => ({ path: [], fixed })),
  ...unique(elements.flatMap(({ pattern = [] }) => pattern)).map((pattern) => ({ path: [], pattern })),
];

/** Their required bindings. Those of FHIR's own types tell no slices apart, except where the discriminator names the element. */
export const bindingsOf: Stated = (elements, isElsewhere) =>
  unique(
    elements
      .flatMap(({ bindings = [] }) => bindings)
      .filter(
        ({ strength, replaced, additional, by }) =>
          !replaced && !additional && (strength === 'required' || strength === 'max') && !(isElsewhere && by === undefined),
      )
      .map(({ valueSet }) => valueSet),
  ).map((valueSet) => ({ path: [], valueSet }));

/**
 * What is stated at a place, or, where nothing is, below it: a slice told by `code` may state `code.coding.code`, or state it
 * of a slice of `coding` that it demands.
 * @returns groups: what must hold for one and the same value is in one group
 */
export function statedAt(spot: Spot, stated: Stated, plans: PlanSource, depth = 0): ValueTestPlan[][] {
  if (depth > maxDepth) return [];
  const here = stated(spot.elements, depth > 0);
  if (here.length > 0) return [here];
  const below = [...childrenOf(spot)].flatMap(([name, children]) => {
    const [first] = children;
    if (!first) return [];
    const spots = children.map((child) => spotOf(child, plans));
    const child: Spot = { elements: unique(spots.flatMap(({ elements }) => elements)), types: first.types ?? [] };
    return statedAt(child, stated, plans, depth + 1).flatMap((group) => under([stepTo(name, first)], group, first.array === true));
  });
  if (below.length > 0) return [below];
  return demandedSlices(spot, plans).flatMap((slice) => statedAt(slice, stated, plans, depth + 1));
}

/** What the definitions of a value say about its children. A type without a profile says nothing that tells slices apart. */
function childrenOf({ elements }: Spot): Map<string, ElementPlan[]> {
  const children = new Map<string, ElementPlan[]>();
  for (const element of elements)
    for (const [name, child] of Object.entries(element.children ?? {})) children.set(name, [...(children.get(name) ?? []), child]);
  return children;
}

function stepTo(name: string, child: ElementPlan): PathStep {
  const stem = choiceStem(name);
  return stem === undefined ? { child: name } : { child: stem, types: (child.types ?? []).map((type) => type.code) };
}

/** What holds for one value, seen from above it. Where it is one of many, all of it holds for the same one. */
export function under(path: readonly PathStep[], group: readonly ValueTestPlan[], isOneOfMany: boolean): ValueTestPlan[] {
  if (path.length === 0) return [...group];
  if (isOneOfMany && group.length > 1) return [{ path, parts: group }];
  return group.map((part) => ({ ...part, path: [...path, ...part.path] }));
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
