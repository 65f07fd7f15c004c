import { lookUpFast } from '../../bundle/fast-lookup.js';
import type { Resolution } from '../../bundle/resolve-reference.js';
import type { NearMiss, Target } from '../../checks/reference-access.js';
import { containerOf, resourceLabel } from './resource-context.js';
import type { DocumentRun } from '../walk/document-run.js';
import type { ResourceContext } from '../result.js';

/** What a reference leads to within a document. */
export type Lookup = Resolution<ResourceContext>;

/** Looks up a reference in a resource: `#id` among what is contained in the same resource, anything else in the Bundles around it. */
export function lookUp(reference: string, from: ResourceContext, document: DocumentRun): Lookup | undefined {
  if (!reference.startsWith('#')) return document.resolve(reference, from);
  const container = containerOf(from);
  return foundAt(reference === '#' ? container : document.findContained(reference.slice(1), container));
}

/** Looks up the reference of a Reference, which may be in another resource than the current one. */
export function lookUpFrom(reference: string, holder: object, current: ResourceContext, document: DocumentRun): Lookup | undefined {
  return lookUpPlainly(reference, current, document) ?? lookUp(reference, document.owners.ofReference(holder) ?? current, document);
}

/** Looks up a text. References with the same text tell where it may be from; a canonical is also the url of a resource. */
export function lookUpText(text: string, isCanonical: boolean, current: ResourceContext, document: DocumentRun): Lookup | undefined {
  const plain = lookUpPlainly(text, current, document);
  if (plain) return plain;
  for (const from of [...document.owners.ofText(text), current]) {
    const found = lookUp(text, from, document);
    if (found?.kind === 'found') return found;
  }
  const entry = isCanonical ? document.canonicals.find(text, current) : undefined;
  return foundAt(entry && document.knownContext(entry));
}

/** Looks up what leads to the same entry from each place below the current resource. */
function lookUpPlainly(reference: string, current: ResourceContext, document: DocumentRun): Lookup | undefined {
  if (current.type === 'Parameters') return undefined;
  const bundle = current.type === 'Bundle' ? current : current.parent;
  if (bundle?.type !== 'Bundle') return undefined;
  const index = document.bundleIndex(bundle);
  return bundle === current && index.hasBundles ? undefined : foundAt(lookUpFast(index, reference));
}

function foundAt(target: ResourceContext | undefined): Lookup | undefined {
  return target && { kind: 'found', target, by: 'address', isAmbiguous: false };
}

/** The target as a check sees it. */
export function targetOf(reference: string, found: Lookup | undefined): Target | undefined {
  if (found?.kind !== 'found') return undefined;
  const { target, by, isAmbiguous } = found;
  return {
    resource: target.resource,
    type: target.type,
    by: reference.startsWith('#') ? 'contained' : 'bundle',
    byUrn: by === 'urn',
    fullUrl: target.fullUrl,
    isAmbiguous,
  };
}

/** The near miss as a check sees it. */
export function nearMissOf(found: Lookup | undefined): NearMiss | undefined {
  if (found === undefined || found.kind === 'found') return undefined;
  const { kind, entry } = found;
  const about = { name: resourceLabel(entry), fullUrl: entry.fullUrl, version: entry.version };
  return kind === 'other-address' ? { kind, ...about, meant: found.meant } : { kind, ...about };
}
