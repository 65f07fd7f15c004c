import { containedCanonical, splitCanonical } from '../../fhir/canonical.js';
import type { BindingPlan } from '../plan.js';
import { additionalBindings } from './additional-bindings.js';
import { origin, type Feature, type FeatureContext } from './feature.js';
import { meantStrength } from './r4-errata.js';

const maxValueSetExtension = 'http://hl7.org/fhir/StructureDefinition/elementdefinition-maxValueSet';

const ranks = { example: 0, preferred: 1, extensible: 2, required: 3, max: 3 } as const;

/**
 * `binding`: the profile's stands in for the base's (http://hl7.org/fhir/R4/profiling.html#binding-strength). One without a value set
 * strengthens the base's. A value set that a base profile requires and that another required one replaces is kept to warn of, since nobody
 * can tell from the definitions whether the other one is part of it; one that FHIR requires stays in force.
 */
export const bindings: Feature = (element, definition, context) => {
  const { binding } = definition;
  if (!binding) return;
  const bases = element.bindings ?? [];
  const stated: BindingPlan[] = [];
  const valueSet =
    binding.valueSet === undefined
      ? bases.findLast(({ strength, replaced, additional }) => strength !== 'max' && !replaced && !additional)?.valueSet
      : absolute(binding.valueSet, context.by);
  if (valueSet !== undefined)
    stated.push({
      strength: meantStrength(binding.strength, { element: element.id, valueSet, by: context.by }),
      valueSet,
      ...origin(context),
    });
  const max = binding.extension?.find((extension) => extension.url === maxValueSetExtension);
  const maxValueSet = max?.valueCanonical ?? max?.valueUri;
  if (maxValueSet !== undefined) stated.push({ strength: 'max', valueSet: maxValueSet, ...origin(context) });
  const kept = bases.flatMap((base) => beside(base, stated, context));
  const fhirs = kept.find(({ strength, replaced, by }) => strength === 'required' && !replaced && by === undefined);
  const all = [...kept, ...stated.filter(({ strength }) => fhirs === undefined || ranks[strength] >= ranks.required)];
  for (const added of additionalBindings(binding, context)) {
    if (!all.some(({ additional, strength, valueSet: known }) => additional && strength === added.strength && known === added.valueSet))
      all.push(added);
  }
  if (all.length > 0) element.bindings = all;
};

/** What is left of a base's binding beside those that a profile states: nothing, itself, or something to warn of. */
function beside(base: BindingPlan, stated: readonly BindingPlan[], context: FeatureContext): BindingPlan[] {
  if (base.additional) return [base];
  const own = stated.find(({ strength }) => (strength === 'max') === (base.strength === 'max'));
  if (own === undefined || base.replaced) return [base];
  if (base.strength !== 'required') return [];
  const isSame = splitCanonical(own.valueSet).url === splitCanonical(base.valueSet).url;
  if (own.strength === 'required') {
    if (isSame) return [];
    return base.by !== undefined && context.derivesFrom(base.by) ? [{ ...base, replaced: true }] : [base];
  }
  return context.loosen(base.by, `a binding with strength ${own.strength} loosens the base's, which requires ${base.valueSet}`)
    ? []
    : [base];
}

/** `#id` is a value set that the profile contains. */
function absolute(valueSet: string, by: string | undefined): string {
  return valueSet.startsWith('#') && by !== undefined ? containedCanonical(by, valueSet.slice(1)) : valueSet;
}
