import type { FhirResource } from 'fhir/r4.js';

/**
 * The resource with its package's version, as the IG Publisher gives it to everything that has a canonical URL below the
 * package's own and no version of its own. References like `…/klgateway-ltt-citizen|1.0.1` depend on it.
 */
export function withVersion(resource: FhirResource, { canonical, version }: { canonical: string; version: string }): FhirResource {
  if (!('url' in resource) || 'version' in resource || !resource.url?.startsWith(`${canonical}/`)) return resource;
  // Placed where readers look for it: behind the URL.
  return Object.fromEntries(
    Object.entries(resource).flatMap((entry) => (entry[0] === 'url' ? [entry, ['version', version]] : [entry])),
  ) as unknown as FhirResource;
}
