import { FhirpathError } from '../../fhirpath/index.js';
import type { Expression } from '../../fhirpath/syntax/ast.js';
import { parse } from '../../fhirpath/syntax/parser.js';
import { childSpot, rootSpot, sliceSpot, type PlanLookup, type Spot } from '../../checks/conformance/find-element.js';
import { parseElementId } from '../../plan/element-id.js';
import type { Plan } from '../../plan/plan.js';
import type { LintedElement, LintedGuide, LintedStructure } from './linted-guide.js';
import type { ResourcePlace } from './place.js';

/** An invariant that a definition of the guide states. */
export interface StatedInvariant {
  readonly structure: LintedStructure;
  readonly element: LintedElement;
  readonly key: string;
  readonly human: string;
  readonly expression: string;
  /** Undefined where it is not FHIRPath. */
  readonly parsed: Expression | undefined;
  /** Where the expression is stated. */
  readonly place: ResourcePlace;
}

/** The invariants that a guide's own definitions state. */
export function invariantsOf({ structures }: LintedGuide): StatedInvariant[] {
  return structures.flatMap((structure) =>
    structure.elements.flatMap((element) =>
      (element.definition.constraint ?? []).flatMap(({ key, human = '', expression, source }, index): StatedInvariant[] => {
        const isOwn = structure.definition.differential !== undefined || source === undefined || source === structure.definition.url;
        if (typeof key !== 'string' || typeof expression !== 'string' || !isOwn) return [];
        return [
          {
            structure,
            element,
            key,
            human,
            expression,
            parsed: parsed(expression),
            place: { resource: structure.linted, path: [...element.path, 'constraint', index, 'expression'], element: element.id },
          },
        ];
      }),
    ),
  );
}

function parsed(expression: string): Expression | undefined {
  try {
    return parse(expression);
  } catch (error) {
    if (error instanceof FhirpathError) return undefined;
    throw error;
  }
}

/** The element with an id in a Plan, its types followed; undefined where the Plan has none. */
export function spotById(plan: Plan, id: string, lookup: PlanLookup): Spot | undefined {
  let spot: Spot | undefined = rootSpot(plan);
  for (const { name, slices } of parseElementId(id)) {
    spot = childSpot(spot, name, lookup);
    for (const slice of slices) spot = spot && (sliceSpot(spot, slice) ?? spot);
    if (!spot) return undefined;
  }
  return spot;
}

/** What `%resource` is for the invariants of a Plan; undefined where the Plan is about a data type, which any resource may have. */
export function resourceSpot(plan: Plan): Spot | undefined {
  return plan.kind === 'resource' ? rootSpot(plan) : undefined;
}
