import { containedCanonical } from '../../finding/canonical.js';
import type { BindingPlan } from '../plan.js';
import { origin, type Feature } from './feature.js';

const maxValueSetExtension = 'http://hl7.org/fhir/StructureDefinition/elementdefinition-maxValueSet';

/**
 * `binding`: the profile's stands in for the base's, except that a required one stays in force beside another value set, and is
 * not loosened (http://hl7.org/fhir/R4/profiling.html#binding-strength).
 */
export const bindings: Feature = (element, definition, context) => {
  const { binding } = definition;
  if (!binding) return;
  const stated: BindingPlan[] = [];
  const required = element.bindings?.find((base) => base.strength === 'required');
  if (required && binding.strength !== 'required') context.fault(`a binding with strength ${binding.strength} would loosen the base's, which requires ${required.valueSet}; the base's is kept`);
  else if (binding.valueSet !== undefined) stated.push({ strength: binding.strength, valueSet: absolute(binding.valueSet, context.by), ...origin(context) });
  const max = binding.extension?.find((extension) => extension.url === maxValueSetExtension);
  const maxValueSet = max?.valueCanonical ?? max?.valueUri;
  if (maxValueSet !== undefined) stated.push({ strength: 'max', valueSet: maxValueSet, ...origin(context) });
  const all = [...(element.bindings ?? []).filter((base) => !stated.some((own) => replaces(own, base))), ...stated];
  if (all.length > 0) element.bindings = all;
};

function replaces(own: BindingPlan, base: BindingPlan): boolean {
  if ((own.strength === 'max') !== (base.strength === 'max')) return false;
  return base.strength !== 'required' || own.valueSet === base.valueSet;
}

/** `#id` is a value set that the profile contains. */
function absolute(valueSet: string, by: string | undefined): string {
  return valueSet.startsWith('#') && by !== undefined ? containedCanonical(by, valueSet.slice(1)) : valueSet;
}
