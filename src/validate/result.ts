import type { LinkedElement } from '../checks/linked.js';
import type { Finding } from '../finding/finding.js';
import type { Plan, TypePlan } from '../plan/plan.js';
import type { JsonObject } from '../fhir/json.js';

/** A place relative to a resource: steps into its JSON, and the FHIRPath below its type. */
export interface Place {
  readonly path: readonly (string | number)[];
  readonly expression: string;
}

/**
 * What was found when one resource was held to one Plan. The places of findings are the document's, those of demands relative to the
 * resource.
 */
export interface Result {
  readonly context: ResourceContext;
  readonly plan: Plan;
  findings: Finding[];
  /** Resources inside this one (entries, contained, parameters), held to what this Plan asks of them. */
  readonly nested: Result[];
  readonly demands: TargetDemand[];
  /** What came of the profiles that the Plan loosens. */
  bases?: readonly Result[];
  /** Demands whose place nobody has looked up; it is found by another walk, if the target does not conform. */
  quietDemands: FastDemand[];
}

/** What a reference that was accepted without a closer look asks of its target. */
export interface FastDemand {
  readonly target: ResourceContext;
  readonly type: TypePlan;
  /** The profiles of the type that are about targets of this type. */
  readonly asked: readonly Plan[];
}

/** A result with nothing in it yet. */
export function emptyResult(context: ResourceContext, plan: Plan): Result {
  return { context, plan, findings: [], nested: [], demands: [], quietDemands: [] };
}

/** A reference whose target must conform to one of several profiles; settled when the whole document was walked. */
export interface TargetDemand {
  readonly place: Place;
  readonly element: LinkedElement;
  readonly label: string;
  readonly reference: string;
  readonly target: ResourceContext;
  readonly type: TypePlan;
}

/** True when there is an error among the findings: the data does not conform. */
export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.severity === 'error');
}

/** Conformance to the Plan itself, including resources inside, but not what references demand of other resources. */
export function conforms(result: Result): boolean {
  return !hasErrors(result.findings) && result.nested.every(conforms);
}

/** How many errors there are in a result and the resources inside it. */
export function errorCount(result: Result): number {
  return (
    result.findings.filter((finding) => finding.severity === 'error').length +
    result.nested.reduce((sum, inner) => sum + errorCount(inner), 0)
  );
}

/** A resource in the document, and where it stands: the document's root, or within another resource. */
export interface ResourceContext {
  readonly resource: JsonObject;
  readonly type: string;
  readonly id?: string | undefined;
  readonly parent?: ResourceContext;
  /** Steps from the parent resource to this one: `['entry', 0, 'resource']`; empty for the root. */
  readonly path: readonly (string | number)[];
  /** The same as FHIRPath: `entry[0].resource`. */
  readonly expression: string;
  /** Steps from the document's root. */
  readonly depth: number;
  /** Bundle entries only. */
  readonly fullUrl?: string | undefined;
  /** @see Addressed.server */
  readonly server?: string | undefined;
  /** Its meta.versionId. */
  readonly version?: string | undefined;
  readonly contained?: true;
  /** What came of holding it to Plans. */
  results: readonly Result[];
  /** The Plans whose results are reported; filled when all is walked. */
  held: readonly Plan[];
}
