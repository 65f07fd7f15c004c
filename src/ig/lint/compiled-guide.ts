import type { FhirResource } from 'fhir/r4.js';
import type { ListableDefinitions } from '../../definitions/definitions.js';
import { layered } from '../../definitions/layered.js';
import { memoryDefinitions } from '../../definitions/memory.js';
import type { JsonObject } from '../../fhir/json.js';
import type { Compilation } from '../compile.js';
import { packageLabel, type FhirPackage } from '../fhir-package.js';
import type { LintedResource } from './linted-guide.js';
import type { GuideParts } from './make-guide.js';

/** Published packages that projects were compiled with, and those that are not here. */
export interface PublishedDependencies {
  readonly definitions: readonly ListableDefinitions[];
  /** As `id#version`. */
  readonly missing: readonly string[];
}

/** The packages of a compilation as guides to lint, each over those that it was compiled with and the published ones. */
export function compiledGuides(
  { packages, fsh }: Pick<Compilation, 'packages' | 'fsh'>,
  published: PublishedDependencies = { definitions: [], missing: [] },
): GuideParts[] {
  const plain = packages.map((each) => ({ each, resources: each.resources.map(asJson), examples: each.examples.map(asJson) }));
  const definitions = new Map(plain.map(({ each, resources }) => [each, memoryDefinitions(resources, packageLabel(each))]));
  return plain.map(({ each, resources, examples }): GuideParts => {
    const others = dependenciesOf(each, packages).flatMap((other) => definitions.get(other) ?? []);
    const own = definitions.get(each);
    return {
      id: each.name,
      version: each.version,
      canonical: each.canonical,
      resources: [
        ...resources.map((resource): LintedResource => ({ resource, isExample: false })),
        ...examples.map((resource): LintedResource => ({ resource, isExample: true })),
      ],
      definitions: layered(...(own ? [own] : []), ...others, ...published.definitions),
      missingPackages: published.missing,
      fsh: fsh.get(packageLabel(each)),
    };
  });
}

/** What a package depends on among the others, directly or not. */
function dependenciesOf(dependent: FhirPackage, packages: readonly FhirPackage[]): FhirPackage[] {
  const found = new Set<FhirPackage>();
  const queue = [...dependent.dependencies];
  for (let next = queue.pop(); next; next = queue.pop()) {
    const label = packageLabel(next);
    const dependency = packages.find((each) => packageLabel(each) === label);
    if (!dependency || found.has(dependency)) continue;
    found.add(dependency);
    queue.push(...dependency.dependencies);
  }
  return [...found];
}

/** SUSHI leaves properties that are undefined; as JSON they are not there. */
function asJson(resource: FhirResource): JsonObject {
  return JSON.parse(JSON.stringify(resource)) as JsonObject;
}
