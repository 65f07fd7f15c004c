import { indexAddresses, type AddressIndex } from '../../bundle/address-index.js';
import { isIdText, isTypeText, serverOf } from '../../bundle/reference-text.js';
import type { JsonObject } from '../../fhir/json.js';
import { resourceTypeOf, versionIdOf } from '../../fhir/json.js';
import { EntryContext } from './resource-context.js';
import type { ResourceContext } from '../result.js';

/** The entries of one Bundle, by what references name them with. */
export type BundleIndex = AddressIndex<ResourceContext>;

/** Keeps the contexts of a document. */
interface ContextSource {
  /** The one context of a resource: the first that was given for it. */
  context(context: ResourceContext): ResourceContext;
}

/** Indexes the resources of a Bundle, or of Parameters, once. */
export function indexBundle(bundle: ResourceContext, keeper: ContextSource): BundleIndex {
  if (bundle.type === 'Parameters') return indexParameters(bundle, keeper);
  const entries: EntryContext[] = [];
  const { entry } = bundle.resource;
  if (!Array.isArray(entry)) return indexAddresses(entries);
  // Entries of one system have addresses of one server, which need not be read letter by letter again.
  let server = '';
  for (let index = 0; index < entry.length; index++) {
    const item: unknown = entry[index];
    if (typeof item !== 'object' || item === null) continue;
    const { resource, fullUrl } = item as JsonObject;
    const type = resourceTypeOf(resource);
    if (type === undefined) continue;
    const { id } = resource as JsonObject;
    const found =
      typeof fullUrl === 'string' && typeof id === 'string' && isIdText(id) && isTypeText(type) && hasUsualScheme(fullUrl)
        ? serverOf(fullUrl, type, id, server)
        : undefined;
    server = found ?? server;
    const context = new EntryContext(resource as JsonObject, type, bundle, {
      index,
      fullUrl: typeof fullUrl === 'string' ? fullUrl : undefined,
      server: found,
    });
    keeper.context(context);
    entries.push(context);
  }
  return indexAddresses(entries);
}

/** The resources of a Parameters resource refer to one another by type and id. */
function indexParameters(parameters: ResourceContext, keeper: ContextSource): BundleIndex {
  return indexAddresses(
    parametersBelow(parameters.resource['parameter'], ['parameter'], 'parameter').flatMap(({ resource, path, expression }) => {
      const type = resourceTypeOf(resource);
      if (type === undefined) return [];
      const { id } = resource as JsonObject;
      const context = {
        resource: resource as JsonObject,
        type,
        id: typeof id === 'string' ? id : undefined,
        version: versionIdOf(resource as JsonObject),
        parent: parameters,
        path,
        depth: parameters.depth + path.length,
        expression,
        results: [],
        held: [],
      };
      return [keeper.context(context)];
    }),
  );
}

interface ParameterResource {
  readonly resource: unknown;
  readonly path: readonly (string | number)[];
  readonly expression: string;
}

/** How deep the parts of a parameter are followed: the walk reports what nests deeper. */
const maxParts = 32;

function parametersBelow(parameters: unknown, path: readonly (string | number)[], expression: string): ParameterResource[] {
  if (!Array.isArray(parameters) || path.length > 2 * maxParts) return [];
  return parameters.flatMap((parameter: unknown, index): ParameterResource[] => {
    if (typeof parameter !== 'object' || parameter === null) return [];
    const { resource, part } = parameter as JsonObject;
    const here = { path: [...path, index], expression: `${expression}[${index}]` };
    return [
      { resource, path: [...here.path, 'resource'], expression: `${here.expression}.resource` },
      ...parametersBelow(part, [...here.path, 'part'], `${here.expression}.part`),
    ];
  });
}

/** An address with its scheme in capitals is reported, and so not one of a regular Bundle. */
function hasUsualScheme(fullUrl: string): boolean {
  return fullUrl.charCodeAt(0) === 0x68;
}
