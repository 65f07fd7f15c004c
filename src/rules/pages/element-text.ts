import type { RuleElement, Vocabulary } from '../guide.js';

/** An element that rules are about: `kontaktstart (Encounter.period.start)`, or its path where the guide has no name for it. */
export function elementText(name: string, vocabulary: Vocabulary): string {
  const { element, profile } = elementOf(name, vocabulary);
  if (Object.hasOwn(vocabulary.attributes, name)) return `${name} (${element})`;
  return profile === undefined ? element : `${element} (${profile})`;
}

/** The element of this name. */
export function elementOf(name: string, { attributes, otherElements }: Vocabulary): RuleElement {
  return attributes[name] ?? otherElements[name] ?? { element: name };
}
