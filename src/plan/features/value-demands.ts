import type { ValueDemandPlan } from '../plan.js';
import { origin, type Feature } from './feature.js';
import { mayBePrimitive } from './text-form.js';

/** R5's elements as extensions of R4's: under the url that stands for the element, and as HL7 names its own extensions. */
const namesOf = (name: string): readonly string[] => [
  `http://hl7.org/fhir/5.0/StructureDefinition/extension-ElementDefinition.${name}`,
  `http://hl7.org/fhir/StructureDefinition/elementdefinition-${name}`,
];

const mustHaveValue = namesOf('mustHaveValue');
const valueAlternatives = namesOf('valueAlternatives');

/**
 * `mustHaveValue` and `valueAlternatives`: whether a primitive may be without a value, and which extensions may stand in its place
 * (http://hl7.org/fhir/R5/elementdefinition-definitions.html#ElementDefinition.mustHaveValue).
 */
export const valueDemands: Feature = (element, { extension = [] }, context) => {
  const alternatives = extension
    .filter(({ url }) => valueAlternatives.includes(url))
    .flatMap(({ valueCanonical, valueUri }) => valueCanonical ?? valueUri ?? []);
  const stated: ValueDemandPlan[] = [
    ...(extension.some(({ url, valueBoolean }) => mustHaveValue.includes(url) && valueBoolean === true) ? [origin(context)] : []),
    ...(alternatives.length > 0 ? [{ alternatives, ...origin(context) }] : []),
  ];
  if (stated.length === 0) return;
  if (!mayBePrimitive(element, context)) {
    context.fault('mustHaveValue and valueAlternatives are for primitive types, which this element does not have; they are ignored');
    return;
  }
  const added = stated.filter((one) => !element.valueDemands?.some((known) => String(known.alternatives) === String(one.alternatives)));
  if (added.length > 0) element.valueDemands = [...(element.valueDemands ?? []), ...added];
};
