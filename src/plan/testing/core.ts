import type { StructureDefinition } from 'fhir/r4.js';
import { loadCore } from '../../definitions/core.js';
import { layered } from '../../definitions/layered.js';
import { memoryDefinitions } from '../../definitions/memory.js';
import { PlanBuilder } from '../builder.js';
import type { ElementPlan, Plan } from '../plan.js';
import { elementById } from '../unfold.js';

const { structures, valueSets, codeSystems } = loadCore();

/** R4's own definitions. Read once, about a second, by the test files that import this. */
export const core = memoryDefinitions([...structures, ...valueSets, ...codeSystems], 'core');

/** The Plans of R4's own definitions. */
export const corePlans = new PlanBuilder(core);

/** A builder over R4 and these definitions. */
export function plansOf(...definitions: readonly StructureDefinition[]): PlanBuilder {
  return new PlanBuilder(layered(memoryDefinitions(definitions), core), corePlans);
}

/** The Plan of the first of these definitions. */
export function planOf(definition: StructureDefinition, ...others: readonly StructureDefinition[]): Plan {
  const plan = plansOf(definition, ...others).get(definition.url);
  if (!plan) throw new Error(`no Plan for ${definition.url}`);
  return plan;
}

/** The element with this id in a Plan's own tree. */
export function at(plan: Plan, id: string): ElementPlan {
  const found = elementById(plan.root, id);
  if (!found) throw new Error(`${plan.url} has no ${id}`);
  return found;
}

/** What was wrong with a definition: the ids of the elements at fault, `-` where it is the whole. */
export function faultyElements(plan: Plan): string[] {
  return (plan.faults ?? []).map((fault) => fault.element ?? '-');
}
