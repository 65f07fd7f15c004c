import { partPlace } from '../element-place.js';
import { spotById } from '../invariants.js';
import { lintRule } from '../rule.js';

export const minAboveMax = lintRule({
  meta: {
    id: 'lint-min-above-max',
    severity: 'error',
    title: 'An element is not required more often than it may occur',
    about: 'With a minimum above the maximum no instance can conform. Either cardinality may come from a base profile.',
    messages: { above: '{element} must occur at least {min} times, and at most {max} times, so no instance conforms' },
    example: { wrong: '* contact 2..1', right: '* contact 1..2' },
  },
  check(guide, found) {
    for (const structure of guide.structures) {
      for (const element of structure.elements) {
        if (!element.id.includes('.') || !structure.plan || (element.definition.min === undefined && element.definition.max === undefined))
          continue;
        const { min = 0, max } = spotById(structure.plan, element.id, guide)?.element ?? {};
        if (max !== undefined && min > max) found('above', partPlace(structure, element, 'min'), { element: element.id, min, max });
      }
    }
  },
});
