import type { CodeSystem, StructureDefinition, ValueSet } from 'fhir/r4.js';
import type { JsonObject } from '../fhir/json.js';

/**
 * Where definitions come from. Every source (memory, folder, package, FHIR cache, embedded pack) answers the same questions.
 * A canonical may carry a version after "|": the source then answers only with that version (or with one that states none).
 * Without a version the latest one answers. `undefined` means that this source does not have it; it never throws for an
 * unknown canonical.
 */
export interface Definitions {
  structure(canonical: string): StructureDefinition | undefined;
  valueSet(canonical: string): ValueSet | undefined;
  codeSystem(canonical: string): CodeSystem | undefined;
  /** Code systems with content = "supplement" for the code system with this canonical. */
  supplements(codeSystem: string): readonly CodeSystem[];
}

/** Definitions that can also say what they hold: every version of every definition, each once. */
export interface ListableDefinitions extends Definitions {
  structures(): Iterable<StructureDefinition>;
  valueSets(): Iterable<ValueSet>;
  /** Supplements included. */
  codeSystems(): Iterable<CodeSystem>;
  /** Profiles that a guide wants every resource of a type to conform to (ImplementationGuide.global). */
  globalProfiles(): Iterable<GlobalProfile>;
  /** Whatever was published under this canonical, of any resource type. */
  published(canonical: string): Published | undefined;
  /** Canonical resources of other types that were read: questionnaires, search parameters. */
  others(): Iterable<Published>;
}

/** A canonical resource of any type. The content is left out where only an index was read. */
export interface Published {
  readonly resourceType: string;
  readonly url: string;
  readonly version?: string | undefined;
  readonly content?: JsonObject;
}

/** A resource type and the canonical of the profile that a guide makes general for it. */
export interface GlobalProfile {
  readonly type: string;
  readonly profile: string;
}
