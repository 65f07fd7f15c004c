import type { ElementDefinition, StructureDefinition } from 'fhir/r4.js';
import { isObject, type JsonObject } from '../../../fhir/json.js';

/** Looks a type's definition up by its name: Patient, Period. */
export type TypeLookup = (name: string) => StructureDefinition | undefined;

/** An object in a document, and what its type says may be in it. */
export interface ElementSite {
  readonly value: JsonObject;
  /** Properties from the root to it. */
  readonly path: readonly (string | number)[];
  /** The elements that it may have, by name; `value[x]` for a choice. */
  readonly children: ReadonlyMap<string, ElementDefinition>;
  /** The definition that states them, and of which path in it they are children. */
  readonly definition: StructureDefinition;
  readonly at: string;
  /** The element that it is a value of; undefined for a resource. */
  readonly element?: ElementDefinition | undefined;
}

/** Every object of a document whose type is known, resources inside included. */
export function* elementSites(document: unknown, types: TypeLookup): Generator<ElementSite> {
  if (isObject(document) && typeof document['resourceType'] === 'string')
    yield* sitesIn(document, [], document['resourceType'], types(document['resourceType']), types);
}

function* sitesIn(
  value: JsonObject,
  path: readonly (string | number)[],
  at: string,
  definition: StructureDefinition | undefined,
  types: TypeLookup,
  element?: ElementDefinition,
): Generator<ElementSite> {
  if (definition === undefined) return;
  const children = childrenOf(definition, at);
  yield { value, path, children, definition, at, element };
  for (const [key, content] of Object.entries(value)) {
    const found = elementFor(key, children);
    if (found === undefined) continue;
    const items = Array.isArray(content)
      ? (content as readonly unknown[]).map((item, index) => [item, [...path, key, index]] as const)
      : [[content, [...path, key]] as const];
    for (const [item, place] of items) {
      if (!isObject(item)) continue;
      const resource = item['resourceType'];
      if (typeof resource === 'string') yield* sitesIn(item, place, resource, types(resource), types);
      else if (found.inline)
        yield* sitesIn(item, place, found.element.contentReference?.slice(1) ?? found.element.path, definition, types, found.element);
      else yield* sitesIn(item, place, found.type, types(found.type), types, found.element);
    }
  }
}

/** The elements directly below a path, by name. */
export function childrenOf({ snapshot }: StructureDefinition, at: string): Map<string, ElementDefinition> {
  const prefix = `${at}.`;
  const own = snapshot?.element.filter(({ path }) => path.startsWith(prefix) && !path.slice(prefix.length).includes('.')) ?? [];
  return new Map(own.map((element) => [element.path.slice(prefix.length), element]));
}

/** The element that a property stands for, with its type; `inline` where its content is defined in the same definition. */
export function elementFor(
  key: string,
  children: ReadonlyMap<string, ElementDefinition>,
): { readonly element: ElementDefinition; readonly type: string; readonly inline: boolean } | undefined {
  const element = children.get(key);
  if (element !== undefined) {
    const type = element.type?.[0]?.code ?? '';
    return { element, type, inline: element.contentReference !== undefined || type === 'BackboneElement' || type === 'Element' };
  }
  for (const [name, choice] of children) {
    if (!name.endsWith('[x]') || !key.startsWith(name.slice(0, -3))) continue;
    const type = choice.type?.find(({ code }) => key === name.slice(0, -3) + code.charAt(0).toUpperCase() + code.slice(1));
    if (type !== undefined) return { element: choice, type: type.code, inline: false };
  }
  return undefined;
}
