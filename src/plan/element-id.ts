import type { ElementDefinition } from 'fhir/r4.js';

/** One step of an element id: `identifier:cpr` is the child `identifier`, slice `cpr`; `a/b` is slice `b` of slice `a`. */
export interface IdToken {
  readonly name: string;
  readonly slices: readonly string[];
}

/** `Patient.identifier:cpr.system` as steps below the root. Dots inside a slice name do not occur in valid ids. */
export function parseElementId(id: string): IdToken[] {
  return id
    .split('.')
    .slice(1)
    .map((part) => {
      const colon = part.indexOf(':');
      if (colon < 0) return { name: part, slices: [] };
      return { name: part.slice(0, colon), slices: part.slice(colon + 1).split('/') };
    });
}

/**
 * The ids of a differential's elements, as they are or, where they are missing, as FHIR derives them from path and
 * slice name: an element belongs to the slice that was last opened on each part of its path.
 */
export function elementIds(elements: readonly ElementDefinition[]): string[] {
  const open = new Map<string, string>();
  return elements.map((element) => {
    const { path, sliceName } = element;
    for (const key of open.keys()) {
      if (key === path || key.startsWith(`${path}.`)) open.delete(key);
    }
    if (sliceName !== undefined) open.set(path, sliceName);
    if (element.id !== undefined && element.id.split('.').length === path.split('.').length) return element.id;
    const parts = path.split('.');
    return parts
      .map((part, i) => {
        const slice = open.get(parts.slice(0, i + 1).join('.'));
        return slice === undefined ? part : `${part}:${slice}`;
      })
      .join('.');
  });
}
