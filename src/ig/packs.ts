import { createHash } from 'node:crypto';
import type { FhirResource } from 'fhir/r4.js';
import type { CoreDefinitions } from '../definitions/core.js';
import { layered } from '../definitions/layered.js';
import { MemoryDefinitions } from '../definitions/memory.js';
import { PlanBuilder } from '../plan/builder.js';
import { writePack, type PackHeader } from '../plan/pack/pack.js';
import { reachablePlans, reachableValueSets } from '../plan/reach.js';
import { packTerminology } from '../terminology/pack/pack.js';
import { packageLabel, type FhirPackage } from './fhir-package.js';

/** What a guide's pack is built from. */
export interface GuideSources {
  /** The packages, the guide's own last. */
  readonly packages: readonly FhirPackage[];
  /** Profiles that the root of a document must have, by resource type: the first, unless it claims another of them. */
  readonly rootProfiles: Readonly<Record<string, readonly string[]>>;
}

/** Builds the pack of a guide: its profiles, and everything that checking data against them may ask for. */
export function buildGuidePack(core: CoreDefinitions, { packages, rootProfiles }: GuideSources): string {
  const guide = packages.at(-1);
  if (!guide) throw new RangeError('a guide pack needs at least one package');
  const resources = packages.flatMap((source) => source.resources);
  const own = memoryOf(resources, packages.map(packageLabel).join(', '));
  const definitions = layered(own, memoryOf(resourcesOf(core), 'FHIR R4'));
  const plans = reachablePlans(
    resources.flatMap((resource) => (resource.resourceType === 'StructureDefinition' ? [resource.url] : [])),
    new PlanBuilder(definitions),
  );
  const valueSets = new Set([...reachableValueSets(plans), ...[...own.valueSets()].flatMap((valueSet) => valueSet.url ?? [])]);
  const codeSystems = [...own.codeSystems()].flatMap((system) => system.url ?? []);
  const header = {
    ig: { id: guide.name, version: guide.version },
    hash: hashOf(resources),
    packages: packages.map(ingredient),
    rootProfiles,
  };
  return writePack(header, plans, packTerminology(definitions, valueSets, { codeSystems }));
}

/** Builds the pack of FHIR R4 itself: every type, resource, profile and extension of the specification, and its terminology. */
export function buildCorePack(core: CoreDefinitions): string {
  const definitions = memoryOf(resourcesOf(core), 'FHIR R4');
  const builder = new PlanBuilder(definitions);
  const plans = core.structures.flatMap((structure) => builder.get(structure.url) ?? []);
  const valueSets = core.valueSets.flatMap((valueSet) => valueSet.url ?? []);
  const codeSystems = core.codeSystems.flatMap((system) => system.url ?? []);
  const ig = { id: 'hl7.fhir.r4.core', version: '4.0.1' };
  const hash = hashOf(resourcesOf(core));
  const header = { ig, hash, packages: [{ name: ig.id, version: ig.version, hash }], rootProfiles: {} };
  return writePack(header, plans, packTerminology(definitions, valueSets, { codeSystems }));
}

function ingredient({ name, version, resources }: FhirPackage): PackHeader['packages'][number] {
  return { name, version, hash: hashOf(resources) };
}

function resourcesOf(core: CoreDefinitions): FhirResource[] {
  return [...core.structures, ...core.valueSets, ...core.codeSystems];
}

/** @throws Error when a definition cannot be used: a pack that silently lacks one would call everything valid. */
function memoryOf(resources: readonly FhirResource[], source: string): MemoryDefinitions {
  const memory = new MemoryDefinitions();
  // SUSHI leaves properties that are undefined; as JSON they are not there.
  for (const resource of resources) memory.add(JSON.parse(JSON.stringify(resource)), source);
  if (memory.problems.length > 0) throw new Error(memory.problems.map((problem) => `${problem.source}: ${problem.message}`).join('\n'));
  return memory;
}

function hashOf(resources: readonly FhirResource[]): string {
  const hash = createHash('sha256');
  for (const resource of resources) hash.update(JSON.stringify(resource)).update('\n');
  return hash.digest('hex');
}
