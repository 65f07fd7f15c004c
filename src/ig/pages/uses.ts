import { splitCanonical } from '../../fhir/canonical.js';
import type { LintedStructure } from '../lint/linted-guide.js';
import { objectIn, objectsIn, textIn, textsIn } from './read-json.js';

/** An element that uses a definition; without an element, the definition derives from it. */
export interface Use {
  /** Canonical of the profile. */
  readonly profile: string;
  readonly element?: string;
}

/** Which elements of a guide use which definition: as a profile, as a target of references, as the source of their codes. */
export function usesIn(structures: readonly LintedStructure[]): ReadonlyMap<string, readonly Use[]> {
  const uses = new Map<string, Use[]>();
  const add = (canonical: string, use: Use): void => {
    const { url } = splitCanonical(canonical);
    const list = uses.get(url);
    if (list === undefined) uses.set(url, [use]);
    else if (!list.some(({ profile, element }) => profile === use.profile && element === use.element)) list.push(use);
  };
  for (const { definition, linted, elements } of structures) {
    const base = textIn(linted.resource, 'baseDefinition');
    if (base !== undefined) add(base, { profile: definition.url });
    for (const { id, definition: element } of elements) {
      const facts = element as unknown as Readonly<Record<string, unknown>>;
      const use = { profile: definition.url, element: id };
      const valueSet = textIn(objectIn(facts, 'binding'), 'valueSet');
      if (valueSet !== undefined) add(valueSet, use);
      for (const type of objectsIn(facts, 'type'))
        for (const canonical of [...textsIn(type, 'profile'), ...textsIn(type, 'targetProfile')]) add(canonical, use);
    }
  }
  return uses;
}
