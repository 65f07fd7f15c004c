import type { DocumentSteps } from './compile/budget.js';
import type { Model } from './model.js';
import type { Collection, FhirNode } from './node.js';

/** What an expression may ask for besides its focus. All of it is optional: an expression that asks in vain fails or goes by the JSON. */
export interface Environment {
  /** `%resource`: the resource that the focus is in, the innermost one. */
  readonly resource?: FhirNode | undefined;
  /** `%rootResource`: the resource that contains `%resource`; itself when it is not contained. */
  readonly rootResource?: FhirNode | undefined;
  /** `%context`: the focus, unless given. */
  readonly context?: FhirNode | undefined;
  readonly model?: Model | undefined;
  /** The time that `now()`, `today()` and `timeOfDay()` go by. */
  readonly now?: Date | undefined;
  /** The zone of that time, in minutes east of UTC; the machine's unless given. */
  readonly utcOffset?: number | undefined;
  /** Further variables: `%name`. */
  readonly variables?: ReadonlyMap<string, Collection> | undefined;
  /** What is left of the steps that all evaluations in the document may take together; unlimited unless given. */
  readonly steps?: DocumentSteps | undefined;

  /** The resource that a Reference, canonical, uri or text names; undefined when it cannot be found. */
  resolve?(reference: FhirNode): FhirNode | undefined;
  /** Whether the code, Coding, CodeableConcept or text is in the value set; undefined when nobody here can tell. */
  memberOf?(node: FhirNode, valueSet: string): boolean | undefined;
  /** Whether the node conforms to the profile; undefined when nobody here can tell. */
  conformsTo?(node: FhirNode, profile: string): boolean | undefined;
  /** Whether a narrative obeys FHIR's rules for XHTML. Taken to be true unless given: the validator checks narratives itself. */
  htmlChecks?(text: string): boolean;
}
