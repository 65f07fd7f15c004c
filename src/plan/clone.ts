import type { ElementPlan, SlicePlan } from './plan.js';

/**
 * A copy of an element under another id. Constraint objects are shared, since they never change; what merging adds to
 * (lists, children, slices) is copied.
 */
export function cloneElement(element: ElementPlan, id: string): ElementPlan {
  const oldId = element.id;
  const rename = (inner: ElementPlan): ElementPlan => cloneElement(inner, id + inner.id.slice(oldId.length));
  const copy: ElementPlan = { ...element, id };
  if (element.types) copy.types = [...element.types];
  if (element.fixed) copy.fixed = [...element.fixed];
  if (element.pattern) copy.pattern = [...element.pattern];
  if (element.bindings) copy.bindings = [...element.bindings];
  if (element.invariants) copy.invariants = [...element.invariants];
  if (element.unchecked) copy.unchecked = [...element.unchecked];
  if (element.by) copy.by = { ...element.by };
  if (element.children) {
    copy.children = Object.fromEntries(Object.entries(element.children).map(([name, child]) => [name, rename(child)]));
  }
  if (element.slicing) {
    copy.slicing = {
      ...element.slicing,
      discriminators: [...element.slicing.discriminators],
      slices: element.slicing.slices.map((slice): SlicePlan => ({ ...slice, element: rename(slice.element) })),
    };
  }
  return copy;
}
