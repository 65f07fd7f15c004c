import { typeUrl } from '../../finding/canonical.js';
import { choiceStem } from '../names.js';
import type { DiscriminatorType, ElementPlan, PathStep, TestPlan, ValueTestPlan } from '../plan.js';
import type { PlanSource } from '../source.js';
import { demandedSlices, type Spot } from './follow.js';

/** How deep below a discriminator's element its distinguishing values are looked for. */
const maxDepth = 6;

/** What a discriminator of this type asks, given what the slice says at its path: all of it must hold. Empty: the slice says nothing there. */
export function testsOf(type: DiscriminatorType, spot: Spot, plans: PlanSource): TestPlan[] {
  // A slice that prohibits the element is told by its absence.
  if (spot.element?.max === 0 && type !== 'type' && type !== 'profile') return [{ kind: 'exists', exists: false }];
  switch (type) {
    case 'value':
    case 'pattern': {
      const groups = valueTests(spot, plans, 0);
      if (groups.length > 0) return groups.map((parts) => ({ kind: 'value', parts }));
      // Nothing is prescribed, but the slice itself demands that something be there.
      return (spot.element?.min ?? 0) > 0 && spot.element?.by?.min !== undefined ? [{ kind: 'exists', exists: true }] : [];
    }
    case 'exists':
      return (spot.element?.min ?? 0) > 0 ? [{ kind: 'exists', exists: true }] : [];
    case 'type':
      return spot.types.length > 0 ? [{ kind: 'type', types: spot.types.map((candidate) => candidate.code) }] : [];
    case 'profile': {
      const profiles = spot.types.flatMap((candidate) => candidate.profiles ?? [typeUrl(candidate.code)]);
      return profiles.length > 0 ? [{ kind: 'profile', profiles }] : [];
    }
  }
}

/**
 * The prescribed values at an element, or, where it has none itself, those of its children: a slice told by `code` may
 * say `code.coding.code = x`, or say it of a slice of `coding` that it demands. A required binding tells slices apart where nothing is prescribed.
 * @returns groups: what must hold for one and the same value stands in one group.
 */
function valueTests(spot: Spot, plans: PlanSource, depth: number): ValueTestPlan[][] {
  const element = spot.element;
  if (depth > maxDepth || !element) return [];
  const prescribed: ValueTestPlan[] = [
    ...(element.fixed ?? []).map((fixed) => ({ path: [], fixed })),
    ...(element.pattern ?? []).map((pattern) => ({ path: [], pattern })),
  ];
  if (prescribed.length > 0) return [prescribed];
  const below = Object.entries(childrenOf(spot, plans)).flatMap(([name, child]) => {
    const step = stepTo(name, child);
    return valueTests({ element: child, types: child.types ?? [] }, plans, depth + 1).flatMap((group) => under([step], group, child.array === true));
  });
  if (below.length > 0) return [below];
  const demanded = demandedSlices(element).flatMap((slice) => valueTests({ element: slice, types: slice.types ?? [] }, plans, depth + 1));
  if (demanded.length > 0) return demanded;
  const bound = (element.bindings ?? []).flatMap((binding) => (binding.strength === 'required' || binding.strength === 'max' ? [{ path: [], valueSet: binding.valueSet }] : []));
  return bound.length > 0 ? [bound] : [];
}

/** Own children over those of a type profile; a type without a profile says nothing that tells slices apart. */
function childrenOf(spot: Spot, plans: PlanSource): Record<string, ElementPlan> {
  const profile = spot.types.length === 1 && spot.types[0]?.profiles?.length === 1 ? spot.types[0].profiles[0] : undefined;
  return { ...(profile === undefined ? {} : plans.get(profile)?.root.children), ...spot.element?.children };
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
