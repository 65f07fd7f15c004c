import { parseReference } from '../checks/reference-text.js';
import { resourceTypeOf, type ResourceContext } from './context.js';
import type { JsonObject } from '../checks/cursor.js';

/** The entries of one Bundle, found in constant time by what references name them with. */
export interface BundleIndex {
  readonly byFullUrl: ReadonlyMap<string, ResourceContext>;
  /** By `Type/id`. */
  readonly byId: ReadonlyMap<string, ResourceContext>;
}

/** Indexes a Bundle once. Of several entries with the same address, the first is kept. */
export function indexBundle(bundle: ResourceContext, contextOf: (context: ResourceContext) => ResourceContext): BundleIndex {
  const byFullUrl = new Map<string, ResourceContext>();
  const byId = new Map<string, ResourceContext>();
  const { entry } = bundle.resource;
  if (!Array.isArray(entry)) return { byFullUrl, byId };
  entry.forEach((item: unknown, index) => {
    if (typeof item !== 'object' || item === null) return;
    const { resource, fullUrl } = item as JsonObject;
    const type = resourceTypeOf(resource);
    if (type === undefined) return;
    const context = contextOf({
      resource: resource as JsonObject,
      type,
      parent: bundle,
      path: ['entry', index, 'resource'],
      expression: `entry[${index}].resource`,
      ...(typeof fullUrl === 'string' ? { fullUrl } : {}),
    });
    if (typeof fullUrl === 'string' && !byFullUrl.has(fullUrl)) byFullUrl.set(fullUrl, context);
    const { id } = context.resource;
    if (typeof id === 'string' && !byId.has(`${type}/${id}`)) byId.set(`${type}/${id}`, context);
  });
  return { byFullUrl, byId };
}

/**
 * Finds what a reference names in a Bundle, seen from one of its resources: by its address, by its address relative to
 * where the resource stands, or by type and id (http://hl7.org/fhir/R4/bundle.html#references). The last is generous: a
 * fullUrl that is wrong has a finding of its own, and should not make every reference fail.
 */
export function findInBundle(index: BundleIndex, reference: string, from: ResourceContext): ResourceContext | undefined {
  const bare = reference.split('#', 1)[0] ?? reference;
  const exact = index.byFullUrl.get(bare);
  if (exact) return exact;
  const parsed = parseReference(bare);
  if (parsed?.type === undefined || parsed.id === undefined) return undefined;
  const name = `${parsed.type}/${parsed.id}`;
  if (parsed.kind === 'absolute') {
    const unversioned = bare.replace(/\/_history\/[^/]*$/, '');
    return index.byFullUrl.get(unversioned);
  }
  const base = from.fullUrl === undefined ? undefined : restfulBase(from.fullUrl);
  return (base === undefined ? undefined : index.byFullUrl.get(base + name)) ?? index.byId.get(name);
}

/** `https://server/Patient/1` stands under `https://server/`. */
function restfulBase(fullUrl: string): string | undefined {
  const parsed = parseReference(fullUrl);
  if (parsed?.kind !== 'absolute' || parsed.type === undefined || parsed.id === undefined) return undefined;
  return fullUrl.slice(0, fullUrl.lastIndexOf(`${parsed.type}/${parsed.id}`));
}
