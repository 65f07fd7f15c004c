import type { ConditionPlan, DiscriminatorType, ElementPlan, SlicingPlan } from '../plan.js';
import type { PlanSource } from '../source.js';
import { waysAlong } from './follow.js';
import { discriminatorText, parseDiscriminatorPath } from './path.js';
import { askTogether, type Projection } from './project.js';
import { ofSameValues, type Located } from './same-values.js';
import { toldBy } from './told-by.js';

/** Turns the discriminators of every slicing in a tree into conditions on its slices. What cannot be told apart is a fault. */
export function addConditions(element: ElementPlan, plans: PlanSource, fault: (problem: string, element?: string) => void): void {
  for (const child of Object.values(element.children ?? {})) addConditions(child, plans, fault);
  const { slicing } = element;
  if (!slicing) return;
  for (const slice of slicing.slices) {
    addConditions(slice.element, plans, fault);
    // @default takes what no other slice takes.
    if (slice.name === '@default') continue;
    // A base that prohibits the slice keeps what tells it, and drops what it states.
    if (slice.element.max === 0 && slice.conditions) continue;
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
  if (slicing.discriminators.length === 0)
    return { problems: ['the slicing has no discriminator, so no value can be matched to the slice'] };
  const located: Located[][] = [];
  const projections: Projection[] = [];
  const silent: string[] = [];
  for (const { type, path } of slicing.discriminators) {
    const steps = parseDiscriminatorPath(path);
    if (!steps) return { problems: [`the discriminator path ${path} is not one that R4 allows, so no value can be matched to the slice`] };
    const told = toldBy(type, waysAlong(element, steps, plans), plans);
    located.push(...told.located);
    projections.push(...told.projections);
    if (told.located.length === 0 && told.projections.length === 0) silent.push(problemOf(`${type}:${path}`, type, told.differs));
  }
  if (located.length === 0 && projections.length === 0)
    return { problems: [`${silent.join('; ')}; so no value can be matched to the slice`] };
  return {
    conditions: ofSameValues([...located, askTogether(projections)]),
    problems: [
      // The other discriminators decide, as in HL7's validator; but whoever wrote this one meant it to tell something.
      ...silent.map((problem) => `${problem}; the slice is told by its other discriminators alone`),
      ...(projections.length > 0 ? [refusal(projections, located.length > 0)] : []),
    ],
  };
}

/** Why a discriminator tells nothing. */
function problemOf(discriminator: string, type: DiscriminatorType, differs: boolean): string {
  if (differs) return `the types or profiles that the slice allows state different things for its discriminator ${discriminator}`;
  const what = {
    value: 'fixed value, pattern or required binding',
    pattern: 'fixed value, pattern or required binding',
    exists: 'min of 1 or max of 0',
    type: 'type',
    profile: 'type or profile',
  }[type];
  return `the slice states no ${what} for its discriminator ${discriminator}`;
}

/**
 * R4 counts what is stated above a discriminator's element (`the applicable fixed value, pattern or required binding`); HL7's validator
 * looks at the element alone.
 */
function refusal(projections: readonly Projection[], hasOthers: boolean): string {
  const pairs = [
    ...new Set(
      projections.map(
        ({ kind, stated, prefix, rest }) =>
          `${kind}${stated.type} of ${discriminatorText(prefix)} for ${discriminatorText([...prefix, ...rest.steps])}`,
      ),
    ),
  ];
  const consequence = hasOthers
    ? "HL7's validator does not, and matches the slice by its other discriminators alone"
    : "HL7's validator does not, and refuses to evaluate the slice";
  return `the discriminators look below the element that states the value: this validator applies ${pairs.join(' and ')}; ${consequence}`;
}
