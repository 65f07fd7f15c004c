import type { LintedElement, LintedStructure } from './linted-guide.js';
import type { ResourcePlace } from './place.js';

/**
 * The place of an element in the differential; the nearest element above it that is stated where it is not.
 * @param part the part of the ElementDefinition that is at fault, so that the FSH rule that states it is named
 */
export function elementPlace({ linted, elements }: LintedStructure, id: string | undefined, part?: string): ResourcePlace {
  for (let wanted = id; wanted !== undefined; wanted = above(wanted)) {
    const stated = elements.find((element) => element.id === wanted);
    if (stated) return { resource: linted, path: part === undefined ? stated.path : [...stated.path, part], element: id ?? wanted };
  }
  return { resource: linted, path: [], ...(id === undefined ? {} : { element: id }) };
}

/** The place of a part of an element that is stated. */
export function partPlace({ linted }: LintedStructure, { id, path }: LintedElement, ...part: readonly (string | number)[]): ResourcePlace {
  return { resource: linted, path: [...path, ...part], element: id };
}

/** The sliced element of a slice, else the element around. */
function above(id: string): string | undefined {
  const end = Math.max(id.lastIndexOf('.'), id.lastIndexOf(':'), id.lastIndexOf('/'));
  return end < 0 ? undefined : id.slice(0, end);
}
