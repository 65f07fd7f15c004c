import type { ElementDefinition } from 'fhir/r4.js';
import { partPlace } from '../element-place.js';
import { lintRule } from '../rule.js';

/** Parts of an ElementDefinition that make an element one that somebody has to fill in. */
const demands = (definition: ElementDefinition): boolean =>
  (definition.min ?? 0) > 0 || definition.mustSupport === true || definition.binding !== undefined;

export const danishNameMissing = lintRule({
  meta: {
    id: 'lint-danish-name-missing',
    severity: 'warning',
    optional: true,
    title: 'Elements that are to be filled in have a Danish short name ([DK])',
    about:
      'KL\'s guides name each attribute in Danish by a short that begins with [DK], which the messages of `ltt validate` use. Elements that a profile requires, marks mustSupport or binds should have one. The rule is off unless ltt.config.json turns it on: { "lint": { "lint-danish-name-missing": "warning" } }.',
    messages: { missing: '{element} has no Danish short name' },
    example: { wrong: '* period 1..1', right: '* period 1..1\n* period ^short = "[DK] kontaktperiode"' },
  },
  check(guide, found) {
    for (const structure of guide.structures) {
      if (structure.definition.type === 'Extension') continue;
      for (const element of structure.elements) {
        const { definition, id } = element;
        if (!id.includes('.') || definition.max === '0' || !demands(definition)) continue;
        if (!/^\[D[KA]\]/.test(definition.short ?? '') && !hasNamedChild(id, structure.elements))
          found('missing', partPlace(structure, element, 'min'), { element: id });
      }
    }
  },
});

/** An element that only holds others is named by them. */
function hasNamedChild(id: string, elements: readonly { readonly id: string; readonly definition: ElementDefinition }[]): boolean {
  return elements.some((other) => other.id.startsWith(`${id}.`) && /^\[D[KA]\]/.test(other.definition.short ?? ''));
}
