import type { ConditionPlan, ElementPlan } from '../../../plan/plan.js';
import { elementPlace } from '../element-place.js';
import { lintRule } from '../rule.js';
import { slicedIn } from './slices-alike.js';

export const discriminatorType = lintRule({
  meta: {
    id: 'lint-discriminator-type',
    severity: 'error',
    title: 'A discriminator by type looks at an element that has several types',
    about:
      'A discriminator of type "type" tells values apart by their data type. Where the element has one type only, every value belongs to every slice, and correct instances are rejected. Use value, pattern, exists or profile.',
    messages: {
      single:
        'The discriminator {discriminator} looks at the type of an element that is always {type}, so every value belongs to the slice {slice}',
    },
    example: {
      wrong: '* identifier ^slicing.discriminator.type = #type\n* identifier ^slicing.discriminator.path = "$this"',
      right: '* identifier ^slicing.discriminator.type = #value\n* identifier ^slicing.discriminator.path = "system"',
    },
  },
  check(guide, found) {
    for (const structure of guide.structures) {
      for (const element of slicedIn(structure.plan?.root)) {
        // A choice that is narrowed to one type may have a slice by that type: the usual way to say more of its value.
        if (element.id.endsWith('[x]')) continue;
        const own = element.slicing?.slices.filter(({ element: slice }) => structure.elements.some(({ id }) => id === slice.id)) ?? [];
        for (const { name, element: slice, conditions = [] } of own) {
          if (conditions.length === 0 || !conditions.every((condition) => alwaysHolds(condition, element))) continue;
          const [discriminator] = element.slicing?.discriminators ?? [];
          found('single', elementPlace(structure, slice.id, 'sliceName'), {
            discriminator: `${discriminator?.type ?? ''}:${discriminator?.path ?? ''}`,
            type: (element.types ?? []).map(({ code }) => code).join(', '),
            slice: name,
          });
        }
      }
    }
  },
});

/** A condition on the type of the sliced element itself, which has no other. */
function alwaysHolds({ path, test }: ConditionPlan, { types = [] }: ElementPlan): boolean {
  if (path.length > 0 || test.kind !== 'type' || types.length === 0) return false;
  return types.every(({ code }) => code !== 'Resource' && test.types.includes(code));
}
