import { isFunction, nearestFunction } from '../fhirpath/functions.js';
import { invariantsOf, resourceSpot, spotById } from '../invariants.js';
import { Walk } from '../fhirpath/walk.js';
import { lintRule } from '../rule.js';

export const invariantFunction = lintRule({
  meta: {
    id: 'lint-invariant-function',
    severity: 'error',
    title: 'An invariant calls only functions that FHIRPath or FHIR defines',
    about:
      "A validator cannot evaluate an invariant that calls a function it does not know. HL7's validator reports an error on every instance; others skip the check. Correct the name of the function: http://hl7.org/fhirpath/N1 and http://hl7.org/fhir/R4/fhirpath.html list all of them.",
    messages: { unknown: 'The invariant {key} calls {name}(), which is not a function of FHIRPath or FHIR R4{hint}' },
    example: { wrong: 'Expression: "name.exist()"', right: 'Expression: "name.exists()"' },
  },
  check(guide, found) {
    for (const { structure, element, key, parsed, place } of invariantsOf(guide)) {
      const spot = structure.plan && spotById(structure.plan, element.id, guide);
      if (!parsed || !structure.plan || !spot) continue;
      const visitor = {
        unknownElement: () => undefined,
        impossibleType: () => undefined,
        compared: () => undefined,
        unknownFunction: (name: string) => {
          const meant = nearestFunction(name);
          found('unknown', place, { key, name, hint: meant === undefined ? '' : `; did you mean ${meant}()?` });
        },
      };
      new Walk({ lookup: guide, element: spot, resource: resourceSpot(structure.plan), isFunction }, visitor).follow(parsed);
    }
  },
});
