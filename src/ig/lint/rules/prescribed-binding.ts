import type { BindingPlan, ValuePlan } from '../../../plan/plan.js';
import { isObject } from '../../../fhir/json.js';
import type { CodeInData } from '../../../terminology/terminology.js';
import { partPlace } from '../element-place.js';
import { spotById } from '../invariants.js';
import { lintRule } from '../rule.js';

export const prescribedBinding = lintRule({
  meta: {
    id: 'lint-prescribed-binding',
    severity: 'error',
    title: 'A fixed value or pattern is a member of the required value set',
    about: 'An element cannot have the prescribed code and a code of the value set at once, so that no instance conforms.',
    messages: { outside: '{element} must have the code {code}, which is not in the value set {valueSet} that it is bound to (required)' },
    example: { wrong: '* status from ReportStatus (required)\n* status = #draft   // not in ReportStatus', right: '* status = #final' },
  },
  check(guide, found) {
    for (const structure of guide.structures) {
      for (const element of structure.elements) {
        const part = Object.keys(element.definition).find((key) => /^(?:fixed|pattern)(?:Code|Coding|CodeableConcept)$/.test(key));
        const spot = part === undefined || !structure.plan ? undefined : spotById(structure.plan, element.id, guide);
        if (part === undefined || !spot) continue;
        const { fixed = [], pattern = [], bindings = [] } = spot.element;
        for (const code of [...fixed, ...pattern].flatMap(codesOf)) {
          const valueSet = bindings
            .filter(isRequired)
            .map((binding) => binding.valueSet)
            .find((url) => guide.terminology.member(url, code).outcome === 'not-a-member');
          if (valueSet !== undefined)
            found('outside', partPlace(structure, element, part), {
              element: element.id,
              code: code.system === undefined ? code.code : `${code.system}#${code.code}`,
              valueSet,
            });
        }
      }
    }
  },
});

const isRequired = ({ strength, replaced, additional }: BindingPlan): boolean => strength === 'required' && !replaced && !additional;

function codesOf({ type, value }: ValuePlan): CodeInData[] {
  if (type === 'Code') return typeof value === 'string' ? [{ code: value }] : [];
  const codings: unknown = type === 'Coding' ? [value] : isObject(value) ? value['coding'] : [];
  return (Array.isArray(codings) ? codings : []).flatMap((coding: unknown) =>
    isObject(coding) && typeof coding['code'] === 'string'
      ? [{ code: coding['code'], system: typeof coding['system'] === 'string' ? coding['system'] : undefined }]
      : [],
  );
}
