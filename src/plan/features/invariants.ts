import type { ElementDefinitionConstraint } from 'fhir/r4.js';
import type { Severity } from '../../finding/severity.js';
import { needed } from '../../fhirpath/required-children.js';
import { meantBy } from './r4-errata.js';
import { origin, type Feature } from './feature.js';

const bestPractice = 'http://hl7.org/fhir/StructureDefinition/elementdefinition-bestpractice';

/**
 * `constraint`: added to the base's. One that is already there is the base's own, repeated; another one with its key is a fault, and
 * checked all the same.
 */
export const invariants: Feature = (element, definition, context) => {
  for (const constraint of definition.constraint ?? []) {
    const meaning = constraint.expression === undefined ? undefined : meantBy(constraint.expression);
    const namesakes = element.invariants?.filter((other) => other.key === constraint.key) ?? [];
    if (namesakes.some((other) => meaning === undefined || other.expression === meaning.expression)) continue;
    if (namesakes.length > 0)
      context.fault(`invariant ${constraint.key} has the key of another one with a different expression; both are checked`);
    if (meaning === undefined) {
      // R4 allows an XPath in its place, which nobody evaluates any more.
      context.fault(`invariant ${constraint.key} has no FHIRPath expression; it cannot be checked`, element);
      continue;
    }
    const needs = needed(meaning.expression);
    (element.invariants ??= []).push({
      key: constraint.key,
      severity: severityOf(constraint),
      human: constraint.human,
      ...meaning,
      ...(needs === undefined ? {} : { needs }),
      ...origin(context),
    });
  }
};

/** Best practice is information, and nothing else is: the policy `bestPractice` decides what becomes of it. */
function severityOf(constraint: ElementDefinitionConstraint): Severity {
  if (constraint.extension?.some((extension) => extension.url === bestPractice && extension.valueBoolean === true)) return 'information';
  return constraint.severity === 'warning' ? 'warning' : 'error';
}
