import { own, resourceLabel, resourceTypeOf } from '../fhir/json.js';
import { fhirPathStep, jsonPath, type Step } from '../fhir/path.js';

/** The FHIRPath of the element at this path: `Bundle.entry[2].resource`. A JSON path where the root is no resource. */
export function expressionOf(root: unknown, path: readonly Step[]): string {
  const type = resourceTypeOf(root);
  return type === undefined ? jsonPath(path) : path.reduce<string>((expression, step) => expression + fhirPathStep(step), type);
}

/** The innermost resource on the way, as `Type/id`, or its type alone when it has no id. */
export function resourceOf(root: unknown, path: readonly Step[]): string | undefined {
  let label = resourceLabel(root);
  let value = root;
  for (const step of path) {
    value = own(value, step);
    label = resourceLabel(value) ?? label;
  }
  return label;
}
