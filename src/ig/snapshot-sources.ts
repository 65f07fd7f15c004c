import type { ElementDefinition, FhirResource } from 'fhir/r4.js';

const fhir = 'http://hl7.org/fhir/StructureDefinition/';

/**
 * Names the source of every constraint in a snapshot, as the IG Publisher does: a constraint without one is stated by the
 * type that the element comes from (`base.path`). Published core definitions leave it out for their own constraints.
 */
export function withConstraintSources(resource: FhirResource): FhirResource {
  if (resource.resourceType !== 'StructureDefinition' || !resource.snapshot) return resource;
  return { ...resource, snapshot: { ...resource.snapshot, element: resource.snapshot.element.map(withSources) } };
}

function withSources(element: ElementDefinition): ElementDefinition {
  const type = (element.base?.path ?? element.path).split('.')[0] ?? '';
  if (!element.constraint?.some(({ source }) => source === undefined)) return element;
  return {
    ...element,
    constraint: element.constraint.map((constraint) =>
      constraint.source === undefined ? { ...constraint, source: fhir + type } : constraint,
    ),
  };
}
