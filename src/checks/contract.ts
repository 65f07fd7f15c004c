import type { MessageId, MessageParams } from '../finding/catalogue.js';
import type { Suggestion } from '../finding/finding.js';
import type { Severity } from '../finding/severity.js';
import type { ElementPlan, Plan } from '../plan/plan.js';
import type { ExplainingTerminology } from '../terminology/terminology.js';
import type { Policy } from './policy.js';

/** A key, an index, or a key that FHIRPath writes in another way (`valueString` is `value.ofType(string)`). */
export type FindingStep = string | number | { readonly key: string; readonly segment: string };

/** The element that a check belongs to. */
export interface CheckedElement {
  readonly plan: ElementPlan;
  readonly owner: Plan;
  /** Its name in the definition: `value[x]`, `identifier`. */
  readonly name: string;
}

/** What a finding may state besides its message. */
export interface ReportOptions {
  readonly severity?: Severity;
  /** Key of the invariant, or id of the rule. */
  readonly rule?: string;
  /** Canonical of the definition that requires it; by default the profile being checked. */
  readonly source?: string | undefined;
  /** Steps from the current place to the one at fault. */
  readonly below?: readonly FindingStep[];
  /** The element that requires it, when that is not the current one. */
  readonly element?: CheckedElement;
  /** The value to send instead of the one at fault. */
  readonly suggestion?: Suggestion | undefined;
}

/**
 * The contract of a check: all that most checks need. A check that needs more asks for it by a further interface: definitions
 * (definition-access.ts), references (reference-access.ts), FHIRPath (expression-access.ts), the resource around it (resource-access.ts).
 */
export interface CheckContext {
  readonly terminology: ExplainingTerminology;
  readonly policy: Policy;
  /** The element being checked. */
  readonly element: CheckedElement;
  /** How the current place is written: `Encounter.type[0]`, from its own resource. */
  readonly label: string;
  report<Id extends MessageId>(id: Id, params: MessageParams<Id>, options?: ReportOptions): void;
  /** Records a fault of a definition; it is not a finding about the data. */
  fault(plan: Plan, element: string, problem: string): void;
}
