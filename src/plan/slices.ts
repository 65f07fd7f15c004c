import { cloneElement } from './clone.js';
import { choiceKey, choiceStem } from './names.js';
import type { ElementPlan, SlicingPlan } from './plan.js';

/** The slice of this name, opened when it is not there yet; what the definition leaves unsaid about slicing is supplied. */
export function sliceOf(element: ElementPlan, name: string, fault: (problem: string) => void): ElementPlan {
  const slicing = (element.slicing ??= impliedSlicing(element, name, fault));
  const known = slicing.slices.find((slice) => slice.name === name);
  if (known) return known.element;
  const separator = element.id.slice(element.id.lastIndexOf('.') + 1).includes(':') ? '/' : ':';
  const copy = cloneElement(
    { ...element, ...(element.slicing ? { slicing: undefined } : {}) } as ElementPlan,
    `${element.id}${separator}${name}`,
  );
  delete copy.slicing;
  delete copy.min;
  if (copy.by) delete copy.by.min;
  const ofChoice = choiceTypes(element, name);
  if (ofChoice) copy.types = ofChoice;
  slicing.slices.push({ name, element: copy });
  return copy;
}

/** Every slice and slice of a slice below an element: what is said of all values is said of them too. */
export function allSlices(element: ElementPlan): ElementPlan[] {
  return (element.slicing?.slices ?? []).flatMap((slice) => [slice.element, ...allSlices(slice.element)]);
}

/** Extensions are told by their url and choices by their type, also where the differential does not say so. */
function impliedSlicing(element: ElementPlan, name: string, fault: (problem: string) => void): SlicingPlan {
  if (element.types?.[0]?.code === 'Extension') {
    return { rules: 'open', discriminators: [{ type: 'value', path: 'url' }], slices: [] };
  }
  if (isChoiceId(element.id)) return { rules: 'open', discriminators: [{ type: 'type', path: '$this' }], slices: [] };
  fault(`slice ${name} is named, but the element states no slicing`);
  return { rules: 'open', discriminators: [], slices: [] };
}

/** The types a slice of a choice has by its name alone: `valueQuantity` of `value[x]`. */
function choiceTypes(element: ElementPlan, name: string): ElementPlan['types'] {
  const own = element.id.slice(element.id.lastIndexOf('.') + 1);
  if (choiceStem(own) === undefined) return undefined;
  const matching = element.types?.filter((type) => choiceKey(own, type.code) === name);
  return matching?.length ? matching : undefined;
}

function isChoiceId(id: string): boolean {
  return id.endsWith('[x]');
}
