import type { Spot } from '../../../checks/conformance/find-element.js';
import { Walk } from '../fhirpath/walk.js';
import { invariantsOf, resourceSpot, spotById } from '../invariants.js';
import type { LintedGuide } from '../linted-guide.js';
import { lintRule } from '../rule.js';

export const invariantCode = lintRule({
  meta: {
    id: 'lint-invariant-code',
    severity: 'error',
    title: 'An invariant compares a bound element with codes of its value set',
    about:
      'A comparison with a code that the element can never have is always false. The code is misspelt, or belongs to another value set.',
    messages: { outside: 'The invariant {key} compares {element} with "{code}", which is not a code of {valueSet}{hint}' },
    example: { wrong: 'Expression: "status = \'done\'"', right: 'Expression: "status = \'finished\'"' },
  },
  check(guide, found) {
    for (const { structure, element, key, parsed, place } of invariantsOf(guide)) {
      const spot = structure.plan && spotById(structure.plan, element.id, guide);
      if (!parsed || !structure.plan || !spot) continue;
      new Walk(
        { lookup: guide, element: spot, resource: resourceSpot(structure.plan), isFunction: () => true },
        {
          unknownFunction: () => undefined,
          unknownElement: () => undefined,
          impossibleType: () => undefined,
          compared: (elements, text) => {
            const valueSets = elements.map(requiredOf);
            if (valueSets.some((valueSet) => valueSet === undefined || isMember(valueSet, text, guide))) return;
            const [valueSet = ''] = valueSets.flatMap((each) => each ?? []);
            const meant = guide.terminology.suggest(valueSet, { code: text });
            found('outside', place, {
              key,
              element: elements.map((each) => each.element.id).join(', '),
              code: text,
              valueSet,
              hint: meant === undefined ? '' : `; did you mean "${meant.code}"?`,
            });
          },
        },
      ).follow(parsed);
    }
  },
});

/** The value set that a code must be from. Codes inside a Coding need the binding of what is around them, and are left out. */
function requiredOf({ element, types }: Spot): string | undefined {
  if (!types.some(({ code }) => code === 'code')) return undefined;
  return element.bindings?.find(({ strength, replaced }) => strength === 'required' && !replaced)?.valueSet;
}

function isMember(valueSet: string, code: string, guide: LintedGuide): boolean {
  return guide.terminology.member(valueSet, { code }).outcome !== 'not-a-member';
}
