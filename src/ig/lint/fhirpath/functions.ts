import { functionNamed, functionNames } from '../../../fhirpath/functions/registry.js';
import { nearest } from '../../../finding/hint.js';

/** Functions of FHIRPath (http://hl7.org/fhirpath/N1) and of FHIR R4 that the fallback evaluates, or that only servers answer. */
const others: ReadonlySet<string> = new Set([
  'aggregate',
  'slice',
  'elementDefinition',
  'checkModifiers',
  'subsumes',
  'subsumedBy',
  'hasTemplateIdOf',
  'getValue',
  'weight',
  'ordinal',
  'sort',
]);

/** True when FHIRPath or FHIR defines a function of this name. */
export function isFunction(name: string): boolean {
  return functionNamed(name) !== undefined || others.has(name);
}

/** The function that was probably meant. */
export function nearestFunction(name: string): string | undefined {
  return nearest(name, [...functionNames(), ...others]);
}
