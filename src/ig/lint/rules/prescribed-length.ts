import { own } from '../../../fhir/json.js';
import { partPlace } from '../element-place.js';
import { spotById } from '../invariants.js';
import { lintRule } from '../rule.js';

export const prescribedLength = lintRule({
  meta: {
    id: 'lint-prescribed-length',
    severity: 'error',
    title: 'A fixed value or pattern is not longer than maxLength',
    about: 'A prescribed text that is longer than the element allows can never be sent.',
    messages: { long: '{element} must be a text of {found} characters, but may have {max} at most' },
    example: { wrong: '* code ^maxLength = 3\n* code = #ABCD', right: '* code ^maxLength = 4\n* code = #ABCD' },
  },
  check(guide, found) {
    for (const structure of guide.structures) {
      for (const element of structure.elements) {
        const part = Object.keys(element.definition).find((key) => /^(?:fixed|pattern)[A-Z]/.test(key));
        const value = part === undefined ? undefined : own(element.definition, part);
        const max = structure.plan && spotById(structure.plan, element.id, guide)?.element.maxLength;
        if (part !== undefined && typeof value === 'string' && max !== undefined && value.length > max)
          found('long', partPlace(structure, element, part), { element: element.id, found: value.length, max });
      }
    }
  },
});
