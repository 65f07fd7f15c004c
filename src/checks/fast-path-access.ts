import type { JsonObject } from '../fhir/json.js';
import type { Plan, TypePlan } from '../plan/plan.js';
import type { CheckedElement } from './contract.js';

/** A resource that a reference leads to, as the fast path finds it. */
export interface FastTarget {
  readonly resource: JsonObject;
  readonly type: string;
}

/** What the fast path needs of the walk. */
export interface FastPathAccess {
  /** The target of a reference, where the Bundle around the current resource decides that alone. */
  targetInBundle(reference: string): FastTarget | undefined;
  /** ReferenceAccess.demandTarget without a place: the place is computed only when the target does not conform. */
  demandTargetFast(target: FastTarget, type: TypePlan, asked: readonly Plan[]): void;
  /** Validates the resource of an entry of this Bundle; false when that needs the full walk. */
  validateEntry(resource: unknown, element: CheckedElement): boolean;
  /** How deep the fast path is below the place of the walk. */
  fastPathLevel: number;
}
