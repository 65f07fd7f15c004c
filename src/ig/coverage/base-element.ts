import type { ElementDefinition, StructureDefinition } from 'fhir/r4.js';
import type { Definitions } from '../../definitions/definitions.js';
import { typeUrl } from '../../fhir/canonical.js';

/**
 * What the base of a definition says of an element, as its snapshot has it: of the element itself, or of the same element in
 * the datatype that the base has there. Slices are looked up as the element they are slices of.
 */
export function baseElement(structure: StructureDefinition, id: string, definitions: Definitions): ElementDefinition | undefined {
  const base = structure.baseDefinition === undefined ? undefined : definitions.structure(structure.baseDefinition);
  return base && find(base, id.split('.').map(withoutSlice).slice(1), definitions);
}

function find(structure: StructureDefinition, names: readonly string[], definitions: Definitions): ElementDefinition | undefined {
  const elements = structure.snapshot?.element ?? [];
  for (let length = names.length; length >= 0; length--) {
    const id = [structure.type, ...names.slice(0, length)].join('.');
    const element = elements.find((candidate) => candidate.id === id);
    if (!element) continue;
    if (length === names.length) return element;
    const type = element.type?.[0];
    const next = definitions.structure(type?.profile?.[0] ?? typeUrl(type?.code ?? ''));
    return next === undefined || next === structure ? undefined : find(next, names.slice(length), definitions);
  }
  return undefined;
}

function withoutSlice(part: string): string {
  return part.split(':', 1)[0] ?? part;
}
