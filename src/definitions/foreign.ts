import { inWords, isSupported, onlySupported } from './fhir-release.js';
import type { LoadedDefinitions } from './problem.js';
import type { PackageManifest } from './package-manifest.js';
import type { ForeignDefinition } from './foreign-definition.js';

/** The FHIR version of a definition for another release; undefined where it is for R4, or does not say. */
export function foreignVersion(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { resourceType, fhirVersion } = value as { resourceType?: unknown; fhirVersion?: unknown };
  if (resourceType !== 'StructureDefinition' && resourceType !== 'ImplementationGuide') return undefined;
  const stated = (Array.isArray(fhirVersion) ? fhirVersion : [fhirVersion]).filter((version) => typeof version === 'string');
  return stated.some(isSupported) ? undefined : stated[0];
}

/** Says why a guide cannot be used: it is for another release of FHIR. Undefined where it can. */
export function refusal({
  manifest,
  foreign,
  definitions,
}: LoadedDefinitions & { readonly manifest?: PackageManifest }): string | undefined {
  const byManifest = manifest && refusedByManifest(manifest);
  if (byManifest !== undefined) return byManifest;
  // Examples may be of any release.
  const [first, ...others] = foreign.filter(({ source }) => !isExample(source));
  // A package for several releases has definitions of each.
  if (!first || (manifest !== undefined && !isEmpty(definitions.structures()))) return undefined;
  const more =
    others.length === 0 ? '' : `, and so ${others.length === 1 ? 'is 1 more definition' : `are ${others.length} more definitions`}`;
  return `${first.url} (${first.source}) is for ${inWords(first.fhirVersion)}${more}; ${onlySupported}. Name a folder or package with the guide's definitions for R4`;
}

/** Does a file stand in a folder of examples? */
export function isExample(source: string): boolean {
  return /(?:^|[\\/])examples?[\\/]/i.test(source);
}

/** The same for a package, by what its package.json states. */
export function refusedByManifest({ name = 'the package', version, fhirVersions = [] }: PackageManifest): string | undefined {
  const [first] = fhirVersions;
  if (first === undefined || fhirVersions.some(isSupported)) return undefined;
  const id = version === undefined ? name : `${name}#${version}`;
  return `${id} is a package for ${fhirVersions.map(inWords).join(' and ')}; ${onlySupported}. Name the guide's package for R4, if it has one`;
}

/** What is to be said of definitions that were left out of a guide that is used. */
export function leftOut({ source, url, fhirVersion }: ForeignDefinition): string {
  return `${url} (${source}) is for ${inWords(fhirVersion)}; ${onlySupported}, and it is not used`;
}

function isEmpty(list: Iterable<unknown>): boolean {
  return list[Symbol.iterator]().next().done === true;
}
