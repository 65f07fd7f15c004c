import { own, resourceLabel, resourceTypeOf } from '../fhir/json.js';
import { fhirPathStep, type Step } from '../fhir/path.js';

/**
 * Where a path leads, said so that it stays the same when entries change their order: the FHIRPath, with a resource's type
 * and id in place of its number: `Bundle.entry[Encounter/y].resource.status`, `Patient.contained[Organization/o].name`.
 * What has no id keeps its number.
 * @param several the document is one of several in its file, which the root's own id tells apart: `Bundle/x.entry…`
 */
export function stablePlace(root: unknown, path: readonly Step[], several = false): string {
  let place = rootName(root, several);
  let value = root;
  for (const step of path) {
    value = own(value, step);
    const label = typeof step === 'number' ? identifiedResource(value) : undefined;
    place += label === undefined ? fhirPathStep(step) : `[${label}]`;
  }
  return place;
}

function rootName(root: unknown, several: boolean): string {
  return (several ? resourceLabel(root) : resourceTypeOf(root)) ?? '$';
}

/** The resource that stands in a list, or in an entry of a list: Bundle.entry and Parameters.parameter hold one each. */
function identifiedResource(item: unknown): string | undefined {
  const resource = resourceTypeOf(item) === undefined ? own(item, 'resource') : item;
  const type = resourceTypeOf(resource);
  const id = own(resource, 'id');
  return type !== undefined && typeof id === 'string' && id !== '' ? `${type}/${id}` : undefined;
}
