import { elementOf, isAttribute, type ElementName } from '../ltt/elements.js';

/** An element that rules are about: `kontaktstart (Encounter.period.start)`, or its path where the guide has no name for it. */
export function elementText(name: ElementName): string {
  const { element, profile } = elementOf(name);
  if (isAttribute(name)) return `${name} (${element})`;
  return profile === undefined ? element : `${element} (${profile})`;
}
