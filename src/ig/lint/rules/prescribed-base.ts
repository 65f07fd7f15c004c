import { isObject, own } from '../../../fhir/json.js';
import { partPlace } from '../element-place.js';
import { spotById } from '../invariants.js';
import { lintRule } from '../rule.js';

export const prescribedBase = lintRule({
  meta: {
    id: 'lint-prescribed-base',
    severity: 'error',
    title: 'A fixed value or pattern agrees with what the base prescribes',
    about: 'Data must have the values of the base and of the profile. Where the two differ, no instance conforms.',
    messages: { differs: '{element} must be {found} here, and {expected} in {base}, so no instance conforms' },
    example: { wrong: '* status = #final   // the parent has * status = #amended', right: '* status = #amended' },
  },
  check(guide, found) {
    for (const structure of guide.structures) {
      const base = structure.definition.baseDefinition === undefined ? undefined : guide.plan(structure.definition.baseDefinition);
      if (!base) continue;
      for (const element of structure.elements) {
        const part = Object.keys(element.definition).find((key) => /^(?:fixed|pattern)[A-Z]/.test(key));
        const spot = part === undefined ? undefined : spotById(base, element.id, guide);
        // The element of a slice that the base does not have is the sliced element, whose values hold for the slice, too.
        if (part === undefined || !spot) continue;
        const stated = own(element.definition, part);
        for (const { value, by } of [...(spot.element.fixed ?? []), ...(spot.element.pattern ?? [])]) {
          if (!canBeBoth(stated, value))
            found('differs', partPlace(structure, element, part), {
              element: element.id,
              found: JSON.stringify(stated),
              expected: JSON.stringify(value),
              base: by ?? base.url,
            });
        }
      }
    }
  },
});

/** Can one value contain both? Lists may have an item for each. */
function canBeBoth(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) || Array.isArray(b)) return Array.isArray(a) && Array.isArray(b);
  if (isObject(a) && isObject(b)) return Object.keys(a).every((key) => !Object.hasOwn(b, key) || canBeBoth(a[key], b[key]));
  return a === b;
}
