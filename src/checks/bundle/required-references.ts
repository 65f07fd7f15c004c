import type { JsonObject } from '../../fhir/json.js';

/** A reference in a resource, and the steps to the Reference that holds it. */
export interface PlacedReference {
  readonly reference: string;
  readonly path: Path;
}

type Path = readonly (string | number)[];

/** An element below a resource: the names on the way to it. */
type Way = readonly string[];

/** The elements that refer to what a document has to include (http://hl7.org/fhir/R4/documents.html#content); sections are read apart. */
const ofComposition: readonly Way[] = [['subject'], ['encounter'], ['author'], ['attester', 'party'], ['custodian'], ['event', 'detail']];
const ofSection: readonly Way[] = [['author'], ['focus'], ['entry']];
/** The same for a message (http://hl7.org/fhir/R4/messaging.html). */
const ofMessageHeader: readonly Way[] = [['focus']];

/** The literal references of the first resource of a document or message to what must be in the same Bundle. */
export function requiredReferences(resource: JsonObject, type: string): PlacedReference[] {
  if (type === 'MessageHeader') return ofMessageHeader.flatMap((way) => referencesAt(resource, way, []));
  if (type !== 'Composition') return [];
  return [...ofComposition.flatMap((way) => referencesAt(resource, way, [])), ...inSections(resource)];
}

/** References of all sections, however deep. */
function inSections(composition: JsonObject): PlacedReference[] {
  const found: PlacedReference[] = [];
  const sections = itemsOf(composition, 'section', []);
  // Grows while it is gone through.
  for (const { value, path } of sections) {
    for (const way of ofSection) for (const reference of referencesAt(value, way, path)) found.push(reference);
    for (const section of itemsOf(value, 'section', path)) sections.push(section);
  }
  return found;
}

function referencesAt(from: JsonObject, way: Way, path: Path): PlacedReference[] {
  let items = [{ value: from, path }];
  for (const name of way) items = items.flatMap((item) => itemsOf(item.value, name, item.path));
  return items.flatMap(({ value: { reference }, path: place }) => (typeof reference === 'string' ? [{ reference, path: place }] : []));
}

/** The objects in an element, whether it is a list or not. */
function itemsOf(object: JsonObject, name: string, path: Path): { value: JsonObject; path: Path }[] {
  const value = object[name];
  if (!Array.isArray(value)) return isJsonObject(value) ? [{ value, path: [...path, name] }] : [];
  return value.flatMap((item: unknown, index) => (isJsonObject(item) ? [{ value: item, path: [...path, name, index] }] : []));
}

function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
