/**
 * Something wrong with a definition, found while it was turned into a Plan or evaluated. It is never the data's fault:
 * faults are reported beside the findings. One that takes a check away is also a finding *not verified* on every document it concerns.
 */
export interface DefinitionFault {
  /** Canonical URL of the definition at fault. */
  readonly definition: string;
  /** The ElementDefinition's id, where one is at fault. */
  readonly element?: string;
  /** What is wrong and what was done about it, in English: for maintainers of the definition. */
  readonly problem: string;
  /** A check cannot be made because of it. Absent: every check is made, and no verdict depends on the fault. */
  readonly unchecked?: true;
  /** The canonical of the base definition, where that is what is missing. */
  readonly missingBase?: string;
}

/** Does no verdict depend on these faults? */
export function areHarmless(faults: readonly DefinitionFault[]): boolean {
  return faults.every(({ unchecked }) => unchecked !== true);
}
