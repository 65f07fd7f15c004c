import type { ElementDefinition, StructureDefinition } from 'fhir/r4.js';

/** What a definition says in prose; everything else is compared. */
const texts = new Set([
  'definition',
  'comment',
  'requirements',
  'alias',
  'mapping',
  'isModifierReason',
  'meaningWhenMissing',
  'orderMeaning',
  'example',
]);

type Facts = Record<string, unknown>;

/**
 * The facts of a list of ElementDefinitions by id, without prose; elements that state nothing but texts remain, as their id is
 * a fact, but an element without any content does not. `short` is a fact where it carries the field's name for the element.
 */
export function elementFacts(elements: readonly ElementDefinition[]): Map<string, Facts> {
  const stated = elements.filter((element) => Object.keys(element).some((key) => key !== 'id' && key !== 'path'));
  return new Map(stated.map((element) => [element.id ?? element.path, factsOf(element)]));
}

function factsOf(element: ElementDefinition): Facts {
  const facts: Facts = {};
  for (const [key, value] of Object.entries(element)) {
    if (texts.has(key) || (key === 'short' && !/\[D[KA]\]/.test(String(value)))) continue;
    facts[key] = value;
  }
  if (element.binding) facts.binding = { strength: element.binding.strength, valueSet: element.binding.valueSet };
  if (element.slicing) facts.slicing = { ...element.slicing, description: undefined };
  if (element.constraint) {
    facts.constraint = element.constraint
      .map(({ key, severity, expression, source }) => ({ key, severity, expression: expression?.replaceAll(/\s+/g, ' ').trim(), source }))
      .sort((a, b) => (a.key < b.key ? -1 : 1));
  }
  return facts;
}

/** What a StructureDefinition is, apart from its elements, texts, dates and publisher. */
export function structureFacts(structure: StructureDefinition): Facts {
  const { id, url, name, status, fhirVersion, kind, abstract, type, baseDefinition, derivation, context } = structure;
  return { id, url, name, status, fhirVersion, kind, abstract, type, baseDefinition, derivation, context, mapping: structure.mapping };
}

/** Where two lists of facts differ, one line each: `Encounter.type max: "1", published "*"`. Order of elements included. */
export function differences(ours: ReadonlyMap<string, Facts>, published: ReadonlyMap<string, Facts>): string[] {
  const found: string[] = [];
  for (const id of new Set([...ours.keys(), ...published.keys()])) {
    const a = ours.get(id);
    const b = published.get(id);
    if (!a || !b) {
      found.push(`${id}: only ${a ? 'ours' : 'published'}`);
      continue;
    }
    for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
      if (canonical(a[key]) !== canonical(b[key])) found.push(`${id} ${key}: ${canonical(a[key])}, published ${canonical(b[key])}`);
    }
  }
  if (found.length === 0 && [...ours.keys()].join() !== [...published.keys()].join()) found.push('the elements stand in another order');
  return found;
}

/** JSON with its keys in order. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'undefined';
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return `{${entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`)
    .join(',')}}`;
}
