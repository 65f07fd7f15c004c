import { coreBase, typeUrl } from '../fhir/canonical.js';
import type { ElementPlan, Plan, SlicePlan, TestPlan, ValueTestPlan } from './plan.js';
import type { PlanSource } from './source.js';

/**
 * Everything that checking data against some profiles may ask for: the Plans themselves, what they derive from, the types and
 * profiles of their elements and the profiles that their references must lead to. What a profile prohibits is not
 * followed, nor are the many complex types that an arbitrary extension might hold: those are left to the full pack.
 */
export function reachablePlans(profiles: Iterable<string>, plans: PlanSource): Plan[] {
  const found = new Set<Plan>();
  const queue = [...profiles];
  for (let canonical = queue.pop(); canonical !== undefined; canonical = queue.pop()) {
    const plan = plans.get(canonical);
    if (!plan || found.has(plan)) continue;
    found.add(plan);
    queue.push(...plan.bases, ...(plan.imposes ?? []), ...canonicalsIn(plan.root));
  }
  return [...found].sort((a, b) => (a.url < b.url ? -1 : 1));
}

/** Value sets that the data checked against these Plans may be held to. */
export function reachableValueSets(plans: Iterable<Plan>): string[] {
  const found = new Set<string>();
  const visit = (element: ElementPlan): void => {
    if (element.max === 0) return;
    for (const binding of element.bindings ?? []) {
      if (binding.strength !== 'example' && binding.strength !== 'preferred') found.add(binding.valueSet);
    }
    for (const slice of element.slicing?.slices ?? []) {
      visit(slice.element);
      for (const condition of slice.conditions ?? [])
        if (condition.test.kind === 'value') for (const valueSet of valueSetsIn(condition.test.parts)) found.add(valueSet);
    }
    Object.values(element.children ?? {}).forEach(visit);
  };
  for (const plan of plans) visit(plan.root);
  return [...found].sort();
}

function valueSetsIn(parts: readonly ValueTestPlan[]): string[] {
  return parts.flatMap(({ valueSet, parts: inner = [] }) => [...(valueSet === undefined ? [] : [valueSet]), ...valueSetsIn(inner)]);
}

function canonicalsIn(element: ElementPlan): string[] {
  if (element.max === 0) return [];
  const anyExtension = element.id === 'Extension.value[x]' && (element.types?.length ?? 0) > 10;
  const ofTypes = (element.types ?? []).flatMap((type) => [
    ...(anyExtension && /^[A-Z]/.test(type.code) ? [] : [typeUrl(type.code)]),
    ...(type.profiles ?? []),
    ...(type.targets ?? []).filter((target) => !target.startsWith(coreBase)),
  ]);
  return [
    ...ofTypes,
    ...(element.slicing?.slices ?? []).flatMap((slice) => [...conditionCanonicals(slice), ...canonicalsIn(slice.element)]),
    ...Object.values(element.children ?? {}).flatMap(canonicalsIn),
  ];
}

function conditionCanonicals(slice: SlicePlan): readonly string[] {
  return (slice.conditions ?? []).flatMap(({ test }: { test: TestPlan }) => (test.kind === 'profile' ? test.profiles : []));
}
