import { choiceStem } from '../names.js';
import type { ElementPlan, PathStep } from '../plan.js';
import type { PlanSource } from '../source.js';
import { childrenAt, demandedSlices, extensionAt, spotOf, targetOf, type Spot } from './spot.js';

/** A way that a path takes through definitions. */
export interface Way {
  /** All places on it, from the slice itself to where the path ends: one more than there are steps. */
  readonly spots: readonly Spot[];
  /** Its steps, with what is needed to take them in data. */
  readonly steps: readonly PathStep[];
  /** Which of several types or profiles it goes through; ways with different texts are alternatives for different values. */
  readonly branch: string;
}

/**
 * The ways a path takes from an element. Where an element on it is sliced, a slice that is demanded is a way too, after the
 * element itself: R4's blood pressure tells its components by `code.coding.code`, and says the code of a slice of `coding`.
 */
export function waysAlong(from: ElementPlan, path: readonly PathStep[], plans: PlanSource): Way[] {
  return [...onwards({ spots: [spotOf(from, plans)], steps: [], branch: '' }, path, plans)];
}

function* onwards(way: Way, path: readonly PathStep[], plans: PlanSource): Generator<Way> {
  const [step, ...further] = path;
  if (!step) {
    yield way;
    return;
  }
  const alternatives = take(endOf(way), step, plans);
  for (const [index, spots] of alternatives.entries()) {
    const branch = alternatives.length > 1 ? `${way.branch}/${index}` : way.branch;
    for (const spot of spots) {
      const [element] = spot.elements;
      const isChoice = 'child' in step && element && choiceStem(element.id) !== undefined;
      const taken = isChoice ? { ...step, types: spot.types.map((type) => type.code) } : step;
      yield* onwards({ spots: [...way.spots, spot], steps: [...way.steps, taken], branch }, further, plans);
    }
  }
}

/** Where a way ends. */
export function endOf({ spots }: Way): Spot {
  return spots.at(-1) ?? { elements: [], types: [] };
}

/** The element that each step of a way leads to; none behind a reference. */
export function elementsOf({ spots }: Way): (ElementPlan | undefined)[] {
  return spots.slice(1).map(({ elements }) => elements[0]);
}

/** Alternatives, each with the place itself and those of its demanded slices. */
function take(spot: Spot, step: PathStep, plans: PlanSource): Spot[][] {
  if ('child' in step) return childrenAt(spot, step.child, plans).map((child) => [child, ...demandedSlices(child, plans)]);
  if ('ofType' in step) return [[{ ...spot, types: spot.types.filter((type) => type.code === step.ofType) }]];
  if ('resolve' in step) return [[targetOf(spot, plans)]];
  const extension = extensionAt(spot, step.extension, plans);
  return extension ? [[extension, ...demandedSlices(extension, plans)]] : [];
}
