import type { JsonObject } from '../fhir/json.js';
import type { Plan } from '../plan/plan.js';

/** A resource that a canonical leads to. The content is missing where only its name is known here. */
export interface CanonicalTarget {
  readonly type: string;
  readonly content?: JsonObject;
  /** Where it was found: resources contained beside it are found there, too. */
  readonly by: 'contained' | 'bundle' | 'definitions';
}

/** Access to profiles, types and canonical resources. */
export interface DefinitionAccess {
  plan(canonical: string): Plan | undefined;
  /** The Plan of a FHIR type, by its name. */
  typePlan(type: string): Plan | undefined;
  /** True when a resource type derives from another, or is the same. */
  isKindOf(type: string, base: string): boolean;
  /** The resource with this canonical: contained (`#id`), in a Bundle around the current resource, or among the definitions. */
  canonical(canonical: string): CanonicalTarget | undefined;
  /** Reports, once per document, that a profile which a definition names is not known. */
  unknownProfile(profile: string): void;
  /** True when the value conforms to the profile. Its findings are not reported. */
  conforms(value: unknown, profile: Plan): boolean;
}
