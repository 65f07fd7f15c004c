import type { ElementPlan } from './plan.js';

/** Drops what lies below prohibited elements: nothing is ever looked up there, unless another element shares the content. */
export function prune(root: ElementPlan): void {
  pruneBelow(root, sharedContents(root, new Set()));
}

function pruneBelow(element: ElementPlan, shared: ReadonlySet<string>): void {
  if (element.max === 0 && !shared.has(element.id)) {
    delete element.children;
    delete element.slicing;
    delete element.unfolded;
    return;
  }
  for (const child of Object.values(element.children ?? {})) pruneBelow(child, shared);
  for (const slice of element.slicing?.slices ?? []) pruneBelow(slice.element, shared);
}

/** Ids of the elements that contentReferences name, with every element that holds them. */
function sharedContents(element: ElementPlan, found: Set<string>): Set<string> {
  if (element.content !== undefined) {
    for (let id = element.content; id !== ''; id = id.slice(0, Math.max(0, id.lastIndexOf('.')))) found.add(id);
  }
  for (const child of Object.values(element.children ?? {})) sharedContents(child, found);
  for (const slice of element.slicing?.slices ?? []) sharedContents(slice.element, found);
  return found;
}
