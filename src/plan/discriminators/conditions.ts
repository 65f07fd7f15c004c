import type { ConditionPlan, DiscriminatorType, ElementPlan, PathStep, SlicingPlan } from '../plan.js';
import type { PlanSource } from '../source.js';
import { waysAlong } from './follow.js';
import { parseDiscriminatorPath } from './path.js';
import { ofSameValues, type Located } from './same-values.js';
import { testsOf } from './tests.js';

/** Turns the discriminators of every slicing in a tree into conditions on its slices. What cannot be told apart is a fault. */
export function addConditions(element: ElementPlan, plans: PlanSource, fault: (problem: string, element?: string) => void): void {
  for (const child of Object.values(element.children ?? {})) addConditions(child, plans, fault);
  const { slicing } = element;
  if (!slicing) return;
  for (const slice of slicing.slices) {
    addConditions(slice.element, plans, fault);
    // @default takes what no other slice takes.
    if (slice.name === '@default') continue;
    const { conditions, problems } = conditionsOf(slicing, slice.element, plans);
    for (const problem of problems) fault(problem, slice.element.id);
    if (conditions) slice.conditions = conditions;
  }
}

interface Told {
  /** Absent when nothing tells the slice apart. */
  readonly conditions?: ConditionPlan[];
  /** What is wrong with the discriminators. */
  readonly problems: readonly string[];
}

function conditionsOf(slicing: SlicingPlan, element: ElementPlan, plans: PlanSource): Told {
  const found: Located[][] = [];
  const silent: string[] = [];
  for (const { type, path } of slicing.discriminators) {
    const steps = parseDiscriminatorPath(path);
    if (!steps) return { problems: [`the discriminator path ${path} is not one that R4 allows; the slice is not told apart`] };
    const conditions = conditionsAlong(type, steps, element, plans);
    if (conditions.length > 0) found.push(conditions);
    else silent.push(`${type}:${path}`);
  }
  if (slicing.discriminators.length === 0) return { problems: ['the slicing has no discriminator; the slice is not told apart'] };
  if (found.length === 0) return { problems: [`the slice says nothing that its discriminators (${silent.join(', ')}) could tell it by`] };
  // It is told by the others, as HL7's validator does; but whoever wrote the discriminator meant it to tell something.
  return { conditions: ofSameValues(found), problems: silent.map((discriminator) => `the slice says nothing that its discriminator ${discriminator} could tell it by; it is told by the others alone`) };
}

/** What one discriminator asks; empty when the slice says nothing there. */
function conditionsAlong(type: DiscriminatorType, path: readonly PathStep[], element: ElementPlan, plans: PlanSource): Located[] {
  for (const { spot, steps, elements } of waysAlong(element, path, plans)) {
    const tests = testsOf(type, spot, plans);
    if (tests.length > 0) return tests.map((test) => ({ path: steps, test, elements }));
  }
  return [];
}
