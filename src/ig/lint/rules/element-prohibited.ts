import { partPlace } from '../element-place.js';
import { lintRule } from '../rule.js';

export const elementProhibited = lintRule({
  meta: {
    id: 'lint-element-prohibited',
    severity: 'warning',
    title: 'A profile demands nothing of elements that it prohibits',
    about:
      'Demands on an element below one with a maximum of 0 never take effect. Either the element should be allowed, or the demands are left over.',
    messages: { below: '{element} has demands, but {around} may not occur' },
    example: { wrong: '* contact 0..0\n* contact.name 1..1', right: '* contact 0..0' },
  },
  check(guide, found) {
    for (const structure of guide.structures) {
      const prohibited = structure.elements.filter(({ definition }) => definition.max === '0');
      for (const element of structure.elements) {
        const around = prohibited.find(({ id }) => element.id.startsWith(`${id}.`));
        const { min = 0, binding, constraint } = element.definition;
        if (
          around &&
          (min > 0 || binding || constraint || Object.keys(element.definition).some((key) => /^(?:fixed|pattern)[A-Z]/.test(key)))
        )
          found('below', partPlace(structure, element, 'min'), { element: element.id, around: around.id });
      }
    }
  },
});
