import type { ElementDefinition, StructureDefinition } from 'fhir/r4.js';
import type { PlanLookup } from '../../checks/conformance/find-element.js';
import type { ListableDefinitions } from '../../definitions/definitions.js';
import type { Finding } from '../../finding/finding.js';
import type { JsonObject } from '../../fhir/json.js';
import type { Plan } from '../../plan/plan.js';
import type { PlanSource } from '../../plan/source.js';
import type { ExplainingTerminology } from '../../terminology/terminology.js';
import type { FshSources } from './source/fsh-sources.js';

/** A resource of the guide, and the file it is in; resources compiled from FSH have the file of their entity. */
export interface LintedResource {
  readonly resource: JsonObject;
  readonly isExample: boolean;
  /** As the user named it, or as it is called in the archive. Absent for resources compiled from FSH, which `fsh` locates. */
  readonly file?: string;
  /** Reads the JSON text of the file, for lines; absent for other formats. */
  readonly text?: () => string;
}

/** A StructureDefinition of the guide. */
export interface LintedStructure {
  readonly linted: LintedResource;
  readonly definition: StructureDefinition;
  /** Its elements as authored, each with its id and its place in the JSON. */
  readonly elements: readonly LintedElement[];
  readonly plan: Plan | undefined;
}

/** An element of a differential. */
export interface LintedElement {
  readonly id: string;
  readonly definition: ElementDefinition;
  /** `['differential', 'element', 3]` */
  readonly path: readonly (string | number)[];
}

/** A guide as lint rules see it. */
export interface LintedGuide extends PlanLookup {
  readonly id: string;
  readonly version: string;
  /** The canonical base of its definitions, where it is known. */
  readonly canonical: string | undefined;
  readonly resources: readonly LintedResource[];
  readonly structures: readonly LintedStructure[];
  /** The guide's own definitions and those of its dependencies; FHIR R4 itself only through `plan` and `terminology`. */
  readonly definitions: ListableDefinitions;
  /** Packages that the guide depends on and that are not here, as `id#version`: what they hold is not missing from the guide. */
  readonly missingPackages: readonly string[];
  readonly plans: PlanSource;
  readonly terminology: ExplainingTerminology;
  /** The FSH that the guide was compiled from. */
  readonly fsh: FshSources | undefined;
  /** Validates a resource against FHIR and the profiles it claims, with the guide's definitions. */
  validate(resource: JsonObject): readonly Finding[];
  /** True for a definition of FHIR R4, of the guide or of its dependencies with this canonical, of any type. */
  isPublished(canonical: string): boolean;
}
