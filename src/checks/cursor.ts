import type { MessageId, MessageParams } from '../finding/catalogue.js';
import type { JsonObject } from '../finding/json.js';
import type { Severity } from '../finding/severity.js';
import type { CompiledExpression, FhirNode, Environment } from '../fhirpath/index.js';
import type { ExtensionContext, Plan, TypePlan } from '../plan/plan.js';
import type { ExplainingTerminology } from '../terminology/terminology.js';
import type { LinkedElement } from './linked.js';
import type { Policy } from './policy.js';

/** A key, an index, or a key that FHIRPath writes in another way (`valueString` is `value.ofType(string)`). */
export type Step = string | number | { readonly key: string; readonly segment: string };

/** What else a finding may say about itself. */
export interface ReportOptions {
  readonly severity?: Severity;
  /** Key of the invariant, or id of the rule. */
  readonly rule?: string;
  /** Canonical of the definition that demands it; the profile's own type when absent. */
  readonly source?: string | undefined;
  /** Steps from the current place to the one at fault. */
  readonly below?: readonly Step[];
  /** The element whose demand it is, when it is not the current one. */
  readonly element?: LinkedElement;
}

/** Something that compiles FHIRPath: the fallback to fhirpath.js. */
export interface ExpressionCompiler {
  compile(expression: string): CompiledExpression;
}

/** A resource that a reference leads to. */
export interface Target {
  readonly resource: JsonObject;
  readonly type: string;
  /** How the reference reached it. */
  readonly by: 'contained' | 'bundle';
  /** Only the id agrees, as a urn beside that of the referring entry: see Match. */
  readonly byUrn?: boolean;
  /** Of the entry. */
  readonly fullUrl?: string | undefined;
  /** Other entries have the same address. */
  readonly isAmbiguous?: boolean;
}

/** An entry that a reference does not lead to, but was probably meant to. */
export interface NearMiss {
  /** `other-version`: it has another version than the reference names; `other-address`: its type and id agree, and its address does not. */
  readonly kind: 'other-version' | 'other-address';
  /** `Type/id`. */
  readonly name: string;
  readonly fullUrl: string | undefined;
  readonly version: string | undefined;
  /** The address that a relative reference means at its place; undefined where it means none. */
  readonly meant?: string | undefined;
}

/** The same, for quick forms. */
export interface QuickTarget {
  readonly resource: JsonObject;
  readonly type: string;
}

/** A resource that a canonical leads to. The content is missing where only its name is known here. */
export interface CanonicalTarget {
  readonly type: string;
  readonly content?: JsonObject;
  /** Where it was found: resources contained beside it are found there, too. */
  readonly by: 'contained' | 'bundle' | 'definitions';
}

/** Where the walk is, and what a check may ask and say there. */
export interface Cursor {
  readonly terminology: ExplainingTerminology;
  readonly policy: Policy;
  /** Are numbers of the document written in another way than JavaScript writes them? Then they are looked at closely. */
  readonly unusualNumbers: boolean;
  /** How the number at the current place is written; undefined where that is as JavaScript writes it. */
  readonly written: string | undefined;
  /** The element being checked. */
  readonly element: LinkedElement;
  /** How the current place is written: `Encounter.type[0]`, from its own resource. */
  readonly label: string;
  report<Id extends MessageId>(id: Id, params: MessageParams<Id>, options?: ReportOptions): void;
  /** Something is wrong with the definition, not with the data. */
  fault(plan: Plan, element: string, problem: string): void;
  plan(canonical: string): Plan | undefined;
  /** The Plan of a type of FHIR, by its name. */
  typePlan(type: string): Plan | undefined;
  /** Does a resource type derive from another (or is it the same)? */
  isKindOf(type: string, base: string): boolean;
  /**
   * Finds the target of a reference within the document.
   * @param holder the Reference it is from, if that may be in another resource than the current one
   */
  resolve(reference: string, holder?: JsonObject): Target | undefined;
  /** The entry that a reference in the current resource misses narrowly. */
  nearMiss(reference: string): NearMiss | undefined;
  /** The resource with this canonical: contained (`#id`), in a Bundle around the current resource, or among the definitions. */
  canonical(canonical: string): CanonicalTarget | undefined;
  /** What the function makes of a resource: made once, and kept for as long as the resource is. */
  derive<T>(of: JsonObject, by: (of: JsonObject) => T): T;
  /** The current resource's own container, itself where it is not contained. */
  readonly container: JsonObject;
  /** Is the element the only one of its resource with this id? `scope` tells parts of a resource apart that have ids of their own. */
  isOwnId(id: string, element: JsonObject, scope: string): boolean;
  /** Has anything this id, or a narrative an anchor of this name, in the current resource or a Bundle around it? */
  isAnchor(id: string): boolean;
  /** Says once in a document that a profile which a definition names is not here. */
  unknownProfile(profile: string): void;
  /** The value sets that the current element, or what it stands in, is bound to. */
  boundValueSets(): readonly string[];
  /** Is this the current resource, a Bundle, and has each resource in its entries the address of its type and id, all well-formed, on some server? */
  hasRegularEntries(bundle: JsonObject): boolean;
  /** The type of the innermost Bundle that the current resource is, or is in; empty when the Bundle states none, undefined without a Bundle. */
  readonly bundleType: string | undefined;
  /** Remembers that the target of the reference here must conform to one of the profiles; settled when all is walked. */
  demandTarget(reference: string, target: Target, type: TypePlan): void;
  /** The resource that a reference leads to, where the Bundle around the current resource answers at once; for quick forms. */
  targetInBundle(reference: string): QuickTarget | undefined;
  /** demandTarget, without the place: it is found out if the target does not conform. */
  demandQuietly(target: QuickTarget, type: TypePlan, asked: readonly Plan[]): void;
  /** Holds the resource of an entry of this Bundle to all that it has to be, for quick forms: false when there is something to say about that. */
  holdInBundle(resource: unknown, element: LinkedElement): boolean;
  /** How deep quick forms are below the place where the walk stands. */
  quickLevel: number;
  /** Would the value conform to the profile? Its findings are not reported. */
  conforms(value: unknown, profile: Plan): boolean;
  /** The current value as a FHIRPath node, and what FHIRPath may ask. */
  node(value: unknown, extra: unknown): FhirNode;
  readonly environment: Environment;
  /** The same, with variables of its own. */
  environmentWith(variables: Environment['variables']): Environment;
  /** The element that holds the extension which is the current value. */
  carrier(): FhirNode;
  /** Evaluates what our own compiler does not cover, where it was loaded. */
  readonly fallback: ExpressionCompiler | undefined;
  /** Does an extension with this context belong at the current place (on the parent of the extension)? Undefined where that cannot be determined. */
  inContext(context: ExtensionContext): boolean | undefined;
}
