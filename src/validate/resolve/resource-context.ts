import { resourceLabel as labelOf, versionIdOf, type JsonObject } from '../../fhir/json.js';
import type { Plan } from '../../plan/plan.js';
import type { Place, ResourceContext, Result } from '../result.js';

const nothing: readonly never[] = [];

/**
 * A list with one more item. The lists of a context have one item nearly always: made so, it takes no more room than that, where one
 * that grows takes room for many.
 */
export function withOneMore<T>(list: readonly T[], item: T): readonly T[] {
  return list.length === 0 ? [item] : [...list, item];
}

/** The resource of an entry. Its place is seldom asked for, and made when it is. */
export class EntryContext implements ResourceContext {
  readonly resource: JsonObject;
  readonly type: string;
  readonly parent: ResourceContext;
  readonly depth: number;
  readonly fullUrl: string | undefined;
  readonly server: string | undefined;
  results: readonly Result[] = nothing;
  held: readonly Plan[] = nothing;
  readonly #index: number;

  constructor(
    resource: JsonObject,
    type: string,
    bundle: ResourceContext,
    { index, fullUrl, server }: { readonly index: number; readonly fullUrl: string | undefined; readonly server: string | undefined },
  ) {
    this.resource = resource;
    this.type = type;
    this.parent = bundle;
    this.depth = bundle.depth + 3;
    this.fullUrl = fullUrl;
    this.server = server;
    this.#index = index;
  }

  get id(): string | undefined {
    const { id } = this.resource;
    return typeof id === 'string' ? id : undefined;
  }

  get version(): string | undefined {
    return versionIdOf(this.resource);
  }

  get path(): readonly (string | number)[] {
    return ['entry', this.#index, 'resource'];
  }

  get expression(): string {
    return `entry[${this.#index}].resource`;
  }
}

/** Steps from the document's root to a resource. */
export function absolutePath(context: ResourceContext): (string | number)[] {
  const { parent, path } = context;
  return parent && parent.depth > 0 ? absolutePath(parent).concat(path) : [...path];
}

/** A resource's place as FHIRPath from the document's root: `Bundle.entry[0].resource`. */
export function absoluteExpression(context: ResourceContext): string {
  return context.parent ? `${absoluteExpression(context.parent)}.${context.expression}` : context.type;
}

/** A place in a resource as one in the document. */
export function inDocument({ path, expression }: Place, context: ResourceContext): Place {
  if (!context.parent) return { path, expression };
  return {
    path: path.length === 0 ? absolutePath(context) : [...absolutePath(context), ...path],
    expression: absoluteExpression(context) + expression.slice(context.type.length),
  };
}

/** The nearest resource that contains this one and is not itself contained: what `#id` and %rootResource are about. */
export function containerOf(context: ResourceContext): ResourceContext {
  return context.contained && context.parent ? containerOf(context.parent) : context;
}

/** `Patient/1`, or `Patient` when it has no id. */
export function resourceLabel({ resource, type }: ResourceContext): string {
  return labelOf(resource) ?? type;
}
