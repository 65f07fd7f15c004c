import type { StructureDefinition } from 'fhir/r4.js';
import { constraintKinds, type ConstraintKind } from './kinds.js';

/** One thing that a definition demands of data. */
export interface Constraint {
  /** Canonical of the StructureDefinition that states it. */
  readonly profile: string;
  /** Id of the element it is stated of. */
  readonly element: string;
  readonly kind: ConstraintKind['name'];
  /** What is demanded, as the definition has it: `1`, `0`, a canonical, a code, the key of an invariant. */
  readonly value: string;
}

/** Every constraint that a definition's differential states, in its order. Texts and flags demand nothing of data. */
export function constraintsOf(structure: StructureDefinition): Constraint[] {
  return (structure.differential?.element ?? []).flatMap((element) =>
    constraintKinds.flatMap((kind) =>
      kind
        .stated(element, structure)
        .map((value): Constraint => ({ profile: structure.url, element: element.id ?? element.path, kind: kind.name, value })),
    ),
  );
}

/** The definition without one of its constraints: a copy that demands everything else. */
export function withoutConstraint(structure: StructureDefinition, { element, kind, value }: Constraint): StructureDefinition {
  const copy = structuredClone(structure);
  // A snapshot says everything once more.
  delete copy.snapshot;
  const stated = copy.differential?.element.find((candidate) => (candidate.id ?? candidate.path) === element);
  if (stated) constraintKinds.find(({ name }) => name === kind)?.remove(stated, value, copy);
  return copy;
}
