import type { ElementPlan } from './plan.js';

/** Drops what lies below prohibited elements: nothing is ever looked up there. */
export function prune(element: ElementPlan): void {
  if (element.max === 0) {
    delete element.children;
    delete element.slicing;
    delete element.unfolded;
    return;
  }
  for (const child of Object.values(element.children ?? {})) prune(child);
  for (const slice of element.slicing?.slices ?? []) prune(slice.element);
}
