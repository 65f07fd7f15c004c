/**
 * Something wrong with a definition, found while it was turned into a Plan or evaluated. It is never the data's fault:
 * faults are reported beside the findings and do not change a document's verdict.
 */
export interface DefinitionFault {
  /** Canonical URL of the definition at fault. */
  readonly definition: string;
  /** The ElementDefinition's id, where one is at fault. */
  readonly element?: string;
  /** What is wrong and what was done about it, in English: for maintainers of the definition. */
  readonly problem: string;
}
