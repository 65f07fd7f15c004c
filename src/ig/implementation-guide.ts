import type { FhirResource, ImplementationGuide, ImplementationGuideDefinitionResource } from 'fhir/r4.js';
import { corePackage } from '../definitions/core-package.js';
import type { ConfiguredProject } from './configuration.js';

/** A resource of a package, and what its author says about it. */
export interface Artefact {
  readonly resource: FhirResource;
  readonly example: boolean;
  readonly title?: string | undefined;
  readonly description?: string | undefined;
}

/** The guide as a resource: what the package is, what it depends on and what is in it. It has no pages. */
export function implementationGuide(
  { configuration, name, version }: ConfiguredProject,
  artefacts: readonly Artefact[],
): ImplementationGuide {
  const { canonical, title, description, publisher, contact } = configuration;
  const dependsOn = (configuration.dependencies ?? []).map(({ packageId = '', uri, version: wanted = '' }) => ({
    packageId,
    // Where packages live that do not say where they live (FHIR's package registry does the same).
    uri: uri ?? `http://fhir.org/packages/${packageId}/ImplementationGuide/${packageId}`,
    version: wanted,
    id: packageId.replaceAll(/[^A-Za-z0-9]/g, '_'),
  }));
  return {
    resourceType: 'ImplementationGuide',
    id: name,
    url: configuration.url ?? `${canonical}/ImplementationGuide/${name}`,
    version,
    name: configuration.name ?? name,
    ...(title === undefined ? {} : { title }),
    status: configuration.status ?? 'draft',
    ...(publisher === undefined ? {} : { publisher }),
    ...(contact === undefined ? {} : { contact: contact as NonNullable<ImplementationGuide['contact']> }),
    ...(description === undefined ? {} : { description }),
    packageId: name,
    fhirVersion: [corePackage.version],
    ...(dependsOn.length === 0 ? {} : { dependsOn }),
    definition: { resource: artefacts.map(listed).sort((a, b) => ((a.name ?? '') < (b.name ?? '') ? -1 : 1)) },
  };
}

function listed({ resource, example, title, description }: Artefact): ImplementationGuideDefinitionResource {
  const stated = resource as { title?: unknown; name?: unknown; description?: unknown };
  const text = (...candidates: unknown[]): string | undefined => candidates.find((each): each is string => typeof each === 'string');
  const about = text(description, stated.description);
  const profile = resource.meta?.profile?.[0];
  const id = resource.id ?? '';
  return {
    reference: { reference: `${resource.resourceType}/${id}` },
    name: text(title, stated.title, stated.name) ?? id,
    ...(about === undefined ? {} : { description: about }),
    ...(example && profile !== undefined ? { exampleCanonical: profile } : { exampleBoolean: example }),
  };
}
