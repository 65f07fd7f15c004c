import type { ElementDefinition, StructureDefinition } from 'fhir/r4.js';
import { childrenOf, type TypeLookup } from './element-walk.js';
import { isArrayElement, propertyOf } from './property.js';

/** A code of a value set, with its system where it has one. */
export interface SampleCode {
  readonly system?: string | undefined;
  readonly code: string;
}

/** What sample values are made with. */
export interface SampleSources {
  readonly types: TypeLookup;
  /** A few codes of a value set; none where they are not known. */
  codes(valueSet: string): readonly SampleCode[];
}

const primitives: Readonly<Record<string, unknown>> = {
  base64Binary: 'AAAA',
  boolean: true,
  canonical: 'http://example.org/fhir/x',
  code: 'x',
  date: '2026-01-01',
  dateTime: '2026-01-01',
  decimal: 1.5,
  id: 'x',
  instant: '2026-01-01T00:00:00Z',
  integer: 1,
  markdown: 'x',
  oid: 'urn:oid:1.2.3',
  positiveInt: 1,
  string: 'x',
  time: '12:00:00',
  unsignedInt: 1,
  uri: 'http://example.org/fhir/x',
  url: 'http://example.org/fhir/x',
  uuid: 'urn:uuid:6f9619ff-8b86-4011-b42d-00cf4fc964ff',
};

/** Values that are valid and say little. Of a period both halves: a profile may demand either. */
const complex: Readonly<Record<string, readonly object[]>> = {
  Address: [{ city: 'x' }],
  Annotation: [{ text: 'x' }],
  Attachment: [{ contentType: 'text/plain', data: 'AAAA' }],
  CodeableConcept: [{ text: 'x' }],
  Coding: [{ display: 'x' }],
  ContactPoint: [{ system: 'phone', value: '12345678' }],
  Extension: [{ url: 'http://example.org/fhir/unknown-extension', valueString: 'x' }],
  HumanName: [{ family: 'x' }],
  Identifier: [{ value: 'x' }, { system: 'http://example.org/fhir/x' }],
  Meta: [{ versionId: '1' }],
  Narrative: [{ status: 'generated', div: '<div xmlns="http://www.w3.org/1999/xhtml">x</div>' }],
  Period: [{ start: '2026-01-01' }, { end: '2026-01-01' }],
  Quantity: [{ value: 1 }, { unit: 'x' }],
  Range: [{ low: { value: 1 } }],
  Reference: [{ display: 'x' }, { identifier: { value: 'x' } }],
  Timing: [{ event: ['2026-01-01'] }],
};

/** Datatypes within datatypes end somewhere. */
const deepest = 4;

/** Values of an element, each as a property: a few for each type of a choice that a plain value can be written of. */
export function sampleValues(
  name: string,
  element: ElementDefinition,
  owner: StructureDefinition,
  sources: SampleSources,
  depth = 0,
): { readonly key: string; readonly value: unknown }[] {
  const types = (element.type ?? []).map(({ code }) => code.replace('http://hl7.org/fhirpath/System.String', 'string'));
  return types.flatMap((type) =>
    valuesOf(type, element, owner, sources, depth).map((value) => ({
      key: propertyOf(name, type),
      value: isArrayElement(element) ? [value] : value,
    })),
  );
}

function valuesOf(type: string, element: ElementDefinition, owner: StructureDefinition, sources: SampleSources, depth: number): unknown[] {
  const codes = element.binding?.valueSet === undefined ? [] : sources.codes(element.binding.valueSet);
  if (type === 'code' && codes.length > 0) return codes.map(({ code }) => code);
  if (type === 'Coding') return [...codes.map(codingOf), ...(complex['Coding'] ?? [])];
  if (type === 'CodeableConcept') return [...codes.map((code) => ({ coding: [codingOf(code)] })), ...(complex['CodeableConcept'] ?? [])];
  if (Object.hasOwn(primitives, type)) return [primitives[type]];
  const known = complex[type];
  if (known !== undefined) return [...known];
  if (depth >= deepest) return [];
  const inline = type === 'BackboneElement' || type === 'Element';
  const made = inline ? leastOf(owner, element.path, sources, depth) : leastOf(sources.types(type), type, sources, depth);
  return made === undefined ? [] : [made];
}

const codingOf = ({ system, code }: SampleCode): object => ({ ...(system === undefined ? {} : { system }), code });

/** An object with what it must have, or with the first element that a value can be written of. */
function leastOf(definition: StructureDefinition | undefined, at: string, sources: SampleSources, depth: number): object | undefined {
  if (definition === undefined || (definition.kind === 'resource' && !at.includes('.'))) return undefined;
  const children = [...childrenOf(definition, at)].filter(([name]) => !['id', 'extension', 'modifierExtension'].includes(name));
  const required = children.filter(([, { min }]) => min !== undefined && min > 0);
  const value: Record<string, unknown> = {};
  for (const [name, element] of required.length > 0 ? required : children) {
    const [first] = sampleValues(name, element, definition, sources, depth + 1);
    if (first === undefined && required.length > 0) return undefined;
    if (first === undefined) continue;
    value[first.key] = first.value;
    if (required.length === 0) break;
  }
  return Object.keys(value).length === 0 ? undefined : value;
}
