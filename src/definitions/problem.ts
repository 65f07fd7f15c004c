import type { ListableDefinitions } from './definitions.js';
import type { ForeignDefinition } from './foreign-definition.js';

/** Something wrong with a definition or with the file it should come from. Not a finding: it is not about the data. */
export interface DefinitionProblem {
  /** Where: a file name, a package and file name, or what the caller said. */
  readonly source: string;
  /** What is wrong, what was expected, and where in the definition. */
  readonly message: string;
}

/** What a source could read, and what it could not. A definition with a problem is left out; all others are there. */
export interface LoadedDefinitions {
  readonly definitions: ListableDefinitions;
  readonly problems: readonly DefinitionProblem[];
  /** Definitions for other releases of FHIR, which are left out. */
  readonly foreign: readonly ForeignDefinition[];
}
