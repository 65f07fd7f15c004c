import type { CodeSystem, StructureDefinition, ValueSet } from 'fhir/r4.js';
import { listOf, objectOf, recursive, text, token, truth, type Shape } from './shape.js';

/** The kinds of definitions that are looked at; everything else (SearchParameter, NamingSystem, examples …) is ignored. */
export type Definition = StructureDefinition | ValueSet | CodeSystem;

/** What became of a value: a definition, something that is none, or a definition that cannot be used. */
export type Sorted =
  | { readonly is: 'definition'; readonly definition: Definition }
  | { readonly is: 'other' }
  | { readonly is: 'broken'; readonly message: string };

const head = { url: token };
const headOptions = { version: text, name: text, status: text };

const elements = objectOf({ element: listOf(objectOf({ path: token }, { id: token, type: listOf(objectOf({ code: token })) })) });
const structureDefinition = objectOf(
  { ...head, type: token, kind: token },
  { ...headOptions, baseDefinition: token, snapshot: elements, differential: elements },
);

const designations = listOf(objectOf({ value: text }, { language: text }));

const part = objectOf(
  {},
  {
    system: token,
    version: text,
    concept: listOf(objectOf({ code: token }, { display: text, designation: designations })),
    filter: listOf(objectOf({ property: token, op: token, value: text })),
    valueSet: listOf(token),
  },
);
const contains: Shape = recursive(() =>
  listOf(objectOf({}, { system: token, code: token, display: text, designation: designations, contains })),
);
const valueSet = objectOf(head, {
  ...headOptions,
  compose: objectOf({ include: listOf(part) }, { inactive: truth, exclude: listOf(part) }),
  expansion: objectOf({}, { contains }),
});

const concepts: Shape = recursive(() =>
  listOf(
    objectOf({ code: token }, { display: text, designation: designations, property: listOf(objectOf({ code: token })), concept: concepts }),
  ),
);
const codeSystem = objectOf(
  { ...head, content: token },
  {
    ...headOptions,
    caseSensitive: truth,
    hierarchyMeaning: text,
    supplements: token,
    property: listOf(objectOf({ code: token }, { uri: text, type: text })),
    concept: concepts,
  },
);

const shapes = new Map<string, Shape>([
  ['StructureDefinition', structureDefinition],
  ['ValueSet', valueSet],
  ['CodeSystem', codeSystem],
]);

/** The resource types that are definitions, and those that other checks read: they are read from packages, and the rest is not. */
export const typesRead: ReadonlySet<string> = new Set([...shapes.keys(), 'Questionnaire', 'SearchParameter']);

/** Tells a definition from anything else, and a usable one from a broken one. Never throws, whatever the value is. */
export function sortOut(value: unknown): Sorted {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, 'resourceType')) return { is: 'other' };
  const { resourceType } = value as { resourceType: unknown };
  const shape = typeof resourceType === 'string' ? shapes.get(resourceType) : undefined;
  if (shape === undefined) return { is: 'other' };
  const fault = shape(value, 0);
  if (fault === undefined) return { is: 'definition', definition: value as Definition };
  return {
    is: 'broken',
    message: `${String(resourceType)}${fault.at}: expected ${fault.expected}, found ${fault.found}; the definition is not used`,
  };
}
