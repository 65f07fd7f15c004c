import type { ConditionPlan, ElementPlan, SlicingPlan } from '../plan.js';
import type { PlanSource } from '../source.js';
import { waysAlong } from './follow.js';
import { parseDiscriminatorPath } from './path.js';
import { testOf } from './tests.js';

/** Turns the discriminators of every slicing in a tree into conditions on its slices. What cannot be told apart is a fault. */
export function addConditions(element: ElementPlan, plans: PlanSource, fault: (problem: string, element?: string) => void): void {
  for (const child of Object.values(element.children ?? {})) addConditions(child, plans, fault);
  const { slicing } = element;
  if (!slicing) return;
  for (const slice of slicing.slices) {
    addConditions(slice.element, plans, fault);
    // @default takes what no other slice takes.
    if (slice.name === '@default') continue;
    const conditions = conditionsOf(slicing, slice.element, plans);
    if (typeof conditions === 'string') fault(conditions, slice.element.id);
    else slice.conditions = conditions;
  }
}

/** The conditions, or what is wrong with the discriminators. */
function conditionsOf(slicing: SlicingPlan, element: ElementPlan, plans: PlanSource): ConditionPlan[] | string {
  const conditions: ConditionPlan[] = [];
  for (const { type, path } of slicing.discriminators) {
    const steps = parseDiscriminatorPath(path);
    if (!steps) return `the discriminator path ${path} is not one that R4 allows; the slice is not told apart`;
    for (const way of waysAlong(element, steps, plans)) {
      const test = testOf(type, way.spot, plans);
      if (!test) continue;
      conditions.push({ path: way.steps, test });
      break;
    }
  }
  if (conditions.length > 0) return conditions;
  if (slicing.discriminators.length === 0) return 'the slicing has no discriminator; the slice is not told apart';
  const asked = slicing.discriminators.map(({ type, path }) => `${type}:${path}`).join(', ');
  return `the slice says nothing that its discriminators (${asked}) could tell it by`;
}
