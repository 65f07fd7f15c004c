import type { StructureDefinition } from 'fhir/r4.js';
import { isObject, type JsonObject } from '../../fhir/json.js';
import { nodeOf, type FhirNode } from '../node.js';
import type { DefinitionModel } from './r4.js';

/** An invariant of a StructureDefinition. */
export interface Constraint {
  readonly key: string;
  readonly expression: string;
}

/** An element of a document, with the invariants that R4 or a profile states for it. */
export interface ConstrainedElement {
  /** Where it is, for messages: `Bundle.entry[2].resource`. */
  readonly path: string;
  readonly node: FhirNode;
  readonly resource: FhirNode;
  readonly rootResource: FhirNode;
  readonly constraints: readonly Constraint[];
}

/** The invariants of all definitions by the path of their element, each expression once for a path. */
export function constraintsByPath(definitions: readonly StructureDefinition[]): ReadonlyMap<string, readonly Constraint[]> {
  const found = new Map<string, Map<string, Constraint>>();
  for (const { snapshot, differential } of definitions) {
    for (const { path, constraint = [] } of [...(snapshot?.element ?? []), ...(differential?.element ?? [])]) {
      const expressions = found.get(path) ?? new Map<string, Constraint>();
      found.set(path, expressions);
      for (const { key, expression } of constraint) {
        if (expression !== undefined) expressions.set(expression, { key, expression });
      }
    }
  }
  return new Map(Array.from(found, ([path, expressions]) => [path, [...expressions.values()]]));
}

/** Every element of a resource that has invariants; or of an element of `type`. */
export function* constrainedElements(
  resource: JsonObject,
  model: DefinitionModel,
  constraints: ReadonlyMap<string, readonly Constraint[]>,
  elementType?: string,
): Generator<ConstrainedElement> {
  const root = nodeOf(resource, elementType);
  yield* visit({ path: root.type ?? '', node: root, resource: root, rootResource: root }, root.type ?? '');

  function* visit(at: Omit<ConstrainedElement, 'constraints'>, definedAt: string): Generator<ConstrainedElement> {
    const { type = '' } = at.node;
    const own = [...(constraints.get(definedAt) ?? []), ...(type === definedAt ? [] : (constraints.get(type) ?? []))];
    if (own.length > 0) yield { ...at, constraints: own };
    if (!isObject(at.node.value)) return;
    for (const [name, keys] of model.elementsOf(type)) {
      for (const { key, type: childType } of keys) {
        yield* children(at, key, childType, `${type}.${name}${key === name ? '' : '[x]'}`);
      }
    }
  }

  function* children(
    at: Omit<ConstrainedElement, 'constraints'>,
    key: string,
    type: string,
    definedAt: string,
  ): Generator<ConstrainedElement> {
    const object = at.node.value as JsonObject;
    const value = Object.hasOwn(object, key) ? object[key] : undefined;
    const extra = Object.hasOwn(object, `_${key}`) ? object[`_${key}`] : undefined;
    const extras: readonly unknown[] = Array.isArray(extra) ? extra : [extra];
    const values: readonly unknown[] = Array.isArray(value) ? value : value === undefined ? extras.map(() => undefined) : [value];
    for (const [i, item] of values.entries()) {
      if (item === undefined && extras[i] === undefined) continue;
      const node = nodeOf(item, type, extras[i]);
      const isResource = isObject(item) && typeof item['resourceType'] === 'string' && (type === 'Resource' || type === 'DomainResource');
      yield* visit(
        {
          path: `${at.path}.${key}${Array.isArray(value) ? `[${i}]` : ''}`,
          node,
          resource: isResource ? node : at.resource,
          rootResource: isResource && key !== 'contained' ? node : at.rootResource,
        },
        definedAt,
      );
    }
  }
}
