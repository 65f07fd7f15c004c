import { objectOf, textOf } from '../../value/members.js';
import type { ElementView } from './element-view.js';

/** A profile may not loosen a required binding (http://hl7.org/fhir/R4/profiling.html#binding). */
export function checkBinding({ definition, path, spot, inSnapshot, report }: ElementView): void {
  const strength = textOf(objectOf(definition, 'binding') ?? {}, 'strength');
  const required = spot?.element.bindings?.find((binding) => binding.strength === 'required');
  if (!inSnapshot && required && strength !== undefined && strength !== 'required')
    report('definition-binding', { path, strength, valueSet: required.valueSet }, 'binding', 'strength');
}
