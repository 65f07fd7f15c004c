import type { DefinitionFault } from '../finding/definition-fault.js';
import type { Severity } from '../finding/severity.js';

/**
 * A StructureDefinition, merged with everything it derives from, in the form it is checked in. Plain data: a Plan
 * serialises to JSON and back, which is what a pack is.
 */
export interface Plan {
  readonly url: string;
  readonly version?: string;
  readonly title: string;
  /** The type that is constrained: `Patient`, `Extension`, `string`. */
  readonly type: string;
  readonly kind: 'primitive-type' | 'complex-type' | 'resource' | 'logical';
  readonly abstract?: true;
  /** The canonicals it derives from, nearest first, down to the root of the type system. */
  readonly bases: readonly string[];
  readonly root: ElementPlan;
  /** Extensions only: where they may stand (nowhere in R4, where the list is empty), and what must hold there. */
  readonly contexts?: readonly ExtensionContext[];
  /** Extensions only: the versions of FHIR that it is for, where R4 is not one of them. */
  readonly otherVersions?: string;
  readonly contextInvariants?: readonly string[];
  /**
   * The profiles it derives from whose demands it loosens. What it says counts, as in its snapshot; data that breaks one of these all
   * the same gets a warning.
   */
  readonly loosens?: readonly string[];
  /** The profiles that data must conform to as well: imposeProfile. */
  readonly imposes?: readonly string[];
  /** What was wrong with the definition. */
  readonly faults?: readonly DefinitionFault[];
}

export interface ExtensionContext {
  readonly type: 'element' | 'extension' | 'fhirpath';
  readonly expression: string;
}

/**
 * One element. Children that no definition constrains inside a datatype are not repeated here: they come from the type,
 * and `children` lies over them. Every constraint remembers who stated it (`by`, a canonical; absent for FHIR's own).
 */
export interface ElementPlan {
  id: string;
  min?: number;
  /** Absent: no upper limit. */
  max?: number;
  /** The element repeats in its base type, so JSON has an array, whatever `max` says. */
  array?: true;
  types?: TypePlan[];
  /** Same content as the element with this id (contentReference). */
  content?: string;
  children?: Record<string, ElementPlan>;
  /** The canonical whose content the children were copied from: they already hold what it says of them. */
  unfolded?: string;
  fixed?: ValuePlan[];
  pattern?: ValuePlan[];
  minLength?: number;
  maxLength?: number;
  /** Of a number, or the value of a Quantity: digits after the decimal point. */
  maxDecimals?: number;
  /** Of base64, or the data of an Attachment: bytes. */
  maxSize?: number;
  /** The whole value must match each of them. */
  regexes?: RegexPlan[];
  minValue?: LimitPlan;
  maxValue?: LimitPlan;
  /** What a primitive has to have. */
  valueDemands?: ValueDemandPlan[];
  bindings?: BindingPlan[];
  invariants?: InvariantPlan[];
  slicing?: SlicingPlan;
  /** Elements of type Narrative. */
  narrative?: NarrativePlan[];
  /** isModifier. */
  modifier?: true;
  /** How XML writes it, where that is not an element of its own. */
  xml?: 'attribute' | 'xhtml' | 'text';
  /** The name the guide gives the element in Danish: the `[DK]` or `[DA]` short. */
  label?: string;
  /** Faults of definitions that take a check of this element away: each is reported as not verified where the element occurs. */
  unchecked?: DefinitionFault[];
  /** Who stated what, where it was not FHIR itself. */
  by?: Partial<Record<'min' | 'max' | 'types' | 'minLength' | 'maxLength' | 'maxDecimals' | 'maxSize' | 'slicing', string>>;
}

export interface TypePlan {
  readonly code: string;
  /** The value must conform to one of these. */
  readonly profiles?: readonly string[];
  /** The target of the Reference (or canonical) must conform to one of these. */
  readonly targets?: readonly string[];
  readonly aggregation?: readonly string[];
  readonly versioning?: string;
  /** Primitive types: a value of this type must match each of them. */
  readonly regexes?: readonly RegexPlan[];
}

/** A prescribed value: `type` is the [x] of fixed[x] or pattern[x], as in the JSON name (`Code`, `CodeableConcept`). */
export interface ValuePlan {
  readonly type: string;
  readonly value: unknown;
  readonly by?: string;
}

export interface LimitPlan {
  readonly type: string;
  readonly value: unknown;
  readonly by?: string;
}

/** A regular expression that a profile demands a value to match from end to end. */
export interface RegexPlan {
  readonly pattern: string;
  readonly by?: string;
}

/** A primitive has a value (mustHaveValue) or, where there are some, one of these extensions in its place (valueAlternatives). */
export interface ValueDemandPlan {
  readonly alternatives?: readonly string[];
  readonly by?: string;
}

export interface BindingPlan {
  readonly strength: 'required' | 'extensible' | 'preferred' | 'example' | 'max';
  readonly valueSet: string;
  /** Required by a base, until a derived profile required another value set in its place: data outside it gets a warning. */
  readonly replaced?: true;
  /** Holds beside the element's own binding, whatever a derived profile makes of that. */
  readonly additional?: true;
  readonly by?: string;
}

export interface InvariantPlan {
  readonly key: string;
  readonly severity: Severity;
  readonly human: string;
  readonly expression: string;
  /** Holds where the expression does not only because it compares values that cannot be compared: such data is accepted with a warning. */
  readonly orIncomparable?: string;
  /** Children without any of which it holds whatever else there is. */
  readonly needs?: readonly string[];
  readonly by?: string;
}

/** What a profile asks of a narrative besides what FHIR does. */
export interface NarrativePlan {
  readonly demand: 'source' | 'language';
  /** A language tag, or `_yes` (any sections by language), `_no` (none), `_resource` (one in the resource's own). */
  readonly language?: string;
  readonly by?: string;
}

export interface SlicingPlan {
  rules: 'open' | 'closed' | 'openAtEnd';
  ordered?: true;
  discriminators: { readonly type: DiscriminatorType; readonly path: string }[];
  slices: SlicePlan[];
}

export type DiscriminatorType = 'value' | 'pattern' | 'exists' | 'type' | 'profile';

export interface SlicePlan {
  readonly name: string;
  readonly element: ElementPlan;
  /** All must hold for a value to belong to the slice. Absent: the definition gives nothing to tell it by (a fault). */
  conditions?: ConditionPlan[];
}

/** What one discriminator asks of a value. */
export interface ConditionPlan {
  /** From the value to what is looked at; empty is the value itself. */
  readonly path: readonly PathStep[];
  readonly test: TestPlan;
}

export type PathStep =
  /** `types`: the element is a choice, and these are its types. */
  | { readonly child: string; readonly types?: readonly string[] }
  | { readonly extension: string }
  | { readonly ofType: string }
  | { readonly resolve: true };

export type TestPlan =
  | { readonly kind: 'value'; readonly parts: readonly ValueTestPlan[] }
  | { readonly kind: 'exists'; readonly exists: boolean }
  | { readonly kind: 'type'; readonly types: readonly string[] }
  | { readonly kind: 'profile'; readonly profiles: readonly string[] };

/** One ordinary check used as a condition, at a path below what is looked at. */
export interface ValueTestPlan {
  readonly path: readonly PathStep[];
  readonly fixed?: ValuePlan;
  readonly pattern?: ValuePlan;
  readonly valueSet?: string;
  /** In place of a check: all of these must hold for one and the same value at the path. */
  readonly parts?: readonly ValueTestPlan[];
}
