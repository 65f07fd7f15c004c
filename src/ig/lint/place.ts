import type { Step } from '../../fhir/path.js';
import type { LintedResource } from './linted-guide.js';

/** Where a fault is: in a resource of the guide, or in a source file that became no resource. */
export type Place = ResourcePlace | SourcePlace;

/** An element of a resource, as steps into its JSON. */
export interface ResourcePlace {
  readonly resource: LintedResource;
  readonly path: readonly Step[];
  /** The ElementDefinition's id, where the resource is a StructureDefinition. */
  readonly element?: string;
  /** A text to look for in the FSH of the resource: a code, the key of an invariant. */
  readonly word?: string;
}

/** A line of a source file. */
export interface SourcePlace {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  /** What the line is about: `Alias $x`. */
  readonly about: string;
}
