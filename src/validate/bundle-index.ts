import { findByReference, indexAddresses, type AddressIndex } from '../bundle/address-index.js';
import type { JsonObject } from '../checks/cursor.js';
import { resourceTypeOf, type ResourceContext } from './context.js';

/** The entries of one Bundle, by what references name them with. */
export type BundleIndex = AddressIndex<AddressedContext>;

interface AddressedContext {
  readonly context: ResourceContext;
  readonly type: string;
  readonly id: string | undefined;
  readonly fullUrl: string | undefined;
}

/** Indexes a Bundle once. */
export function indexBundle(bundle: ResourceContext, contextOf: (context: ResourceContext) => ResourceContext): BundleIndex {
  const { entry } = bundle.resource;
  if (!Array.isArray(entry)) return indexAddresses<AddressedContext>([]);
  return indexAddresses(
    entry.flatMap((item: unknown, index): AddressedContext[] => {
      if (typeof item !== 'object' || item === null) return [];
      const { resource, fullUrl } = item as JsonObject;
      const type = resourceTypeOf(resource);
      if (type === undefined) return [];
      const context = contextOf({
        resource: resource as JsonObject,
        type,
        parent: bundle,
        path: ['entry', index, 'resource'],
        expression: `entry[${index}].resource`,
        ...(typeof fullUrl === 'string' ? { fullUrl } : {}),
      });
      const { id } = context.resource;
      return [{ context, type, id: typeof id === 'string' ? id : undefined, fullUrl: typeof fullUrl === 'string' ? fullUrl : undefined }];
    }),
  );
}

/** Finds what a reference names in a Bundle, seen from one of its resources. */
export function findInBundle(index: BundleIndex, reference: string, from: ResourceContext): ResourceContext | undefined {
  return findByReference(index, reference, from.fullUrl)?.context;
}
