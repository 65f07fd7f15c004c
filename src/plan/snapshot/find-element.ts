import { parseElementId } from '../element-id.js';
import { choiceKey } from '../names.js';
import type { ElementPlan } from '../plan.js';
import type { PlanSource } from '../source.js';
import { childOf } from '../unfold.js';

/**
 * The element that an id of a snapshot names, with its types' children unfolded on the way: `root` is changed by that, so give a
 * copy. 'prohibited' for what is below an element that may not be there, of which nothing is kept.
 */
export function findElement(root: ElementPlan, id: string, plans: PlanSource): ElementPlan | 'prohibited' | undefined {
  let element: ElementPlan | undefined = root;
  for (const token of parseElementId(id)) {
    if (element?.max === 0) return 'prohibited';
    element = element && childOf(element, token.name, root, plans);
    for (const slice of token.slices) {
      if (element?.max === 0) return 'prohibited';
      // A choice that is narrowed to one type is not sliced by it as well.
      const found: ElementPlan | undefined = element?.slicing?.slices.find((candidate) => candidate.name === slice)?.element;
      element =
        found ?? (element?.types?.length === 1 && choiceKey(token.name, element.types[0]?.code ?? '') === slice ? element : undefined);
    }
  }
  return element;
}
