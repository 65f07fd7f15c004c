import type { JsonObject } from '../../../fhir/json.js';
import type { Plan } from '../../../plan/plan.js';
import type { CheckContext } from '../../contract.js';
import type { DefinitionAccess } from '../../definition-access.js';

/** A StructureDefinition as its checks see it. */
export interface StructureView {
  readonly resource: JsonObject;
  readonly url: string;
  /** The name of the type that is constrained or defined. */
  readonly type: string;
  readonly isConstraint: boolean;
  /** What it derives from, where that is here. */
  readonly base: Plan | undefined;
  readonly at: CheckContext & DefinitionAccess;
}
