import { typeUrl } from '../fhir/canonical.js';
import { cloneElement } from './clone.js';
import { choiceKey, choiceStem } from './names.js';
import type { ElementPlan, TypePlan } from './plan.js';
import type { PlanSource } from './source.js';

/** The canonical whose content a value of this type has: its one profile, else the type itself. */
export function contentUrl(type: TypePlan): string {
  return type.profiles?.length === 1 && type.profiles[0] !== undefined ? type.profiles[0] : typeUrl(type.code);
}

/**
 * The child of this name, ready to be constrained: an own child, or a copy of what the type (or the element that
 * contentReference names) has there. Undefined when there is no such element.
 */
export function childOf(element: ElementPlan, name: string, root: ElementPlan, plans: PlanSource): ElementPlan | undefined {
  unfoldReference(element, root);
  const own = ownChild(element, name);
  if (own) return own;
  for (const type of element.types ?? []) {
    const source = plans.get(contentUrl(type)) ?? plans.get(typeUrl(type.code));
    const found = source && ownChild(source.root, name);
    if (!found) continue;
    const copy = cloneElement(found, `${element.id}.${lastName(found.id)}`);
    (element.children ??= {})[lastName(found.id)] = copy;
    element.unfolded ??= source.url;
    return copy;
  }
  return undefined;
}

/** A child that is stated here, by its name or by the JSON name of a choice (`valueQuantity` finds `value[x]`). */
export function ownChild(element: ElementPlan, name: string): ElementPlan | undefined {
  const { children } = element;
  if (!children) return undefined;
  if (Object.hasOwn(children, name)) return children[name];
  return Object.entries(children).find(
    ([key, child]) =>
      choiceStem(key) === name || (choiceStem(key) !== undefined && child.types?.some((type) => choiceKey(key, type.code) === name)),
  )?.[1];
}

/** The element with this id in a tree, slices included. */
export function elementById(root: ElementPlan, id: string): ElementPlan | undefined {
  if (root.id === id) return root;
  for (const child of Object.values(root.children ?? {})) {
    if (id !== child.id && !id.startsWith(`${child.id}.`) && !id.startsWith(`${child.id}:`)) continue;
    const found = elementById(child, id) ?? child.slicing?.slices.map((slice) => elementById(slice.element, id)).find(Boolean);
    if (found) return found;
  }
  return undefined;
}

/** Gives an element that refers to another one's content a copy of it, so that it can be constrained by itself. */
function unfoldReference(element: ElementPlan, root: ElementPlan): void {
  if (element.content === undefined) return;
  const target = elementById(root, element.content);
  if (!target) return;
  const copy = cloneElement(target, element.id);
  if (copy.types) element.types = copy.types;
  if (copy.children) element.children = { ...copy.children, ...element.children };
  if (copy.invariants) element.invariants = [...copy.invariants, ...(element.invariants ?? [])];
  delete element.content;
}

function lastName(id: string): string {
  return id.slice(id.lastIndexOf('.') + 1).split(':', 1)[0] ?? id;
}
