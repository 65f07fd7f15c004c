import type { DefinitionFault } from '../finding/definition-fault.js';
import type { ElementPlan } from './plan.js';

/** Notes at an element that a fault takes one of its checks away, so that documents which have the element say so. */
export function loseCheck(element: ElementPlan, fault: DefinitionFault): void {
  if (
    element.unchecked?.some(
      ({ definition, element: id, problem }) => definition === fault.definition && id === fault.element && problem === fault.problem,
    )
  )
    return;
  element.unchecked = [...(element.unchecked ?? []), fault];
}

/** The slices in a tree that nothing tells apart. */
export function untoldSlices(element: ElementPlan): ElementPlan[] {
  const slices = element.slicing?.slices ?? [];
  return [
    ...Object.values(element.children ?? {}).flatMap(untoldSlices),
    // @default takes what no other slice takes.
    ...slices.flatMap(({ name, conditions, element: slice }) => [
      ...(conditions || name === '@default' ? [] : [slice]),
      ...untoldSlices(slice),
    ]),
  ];
}
