import type { CanonicalTarget } from '../../checks/definition-access.js';
import type { Cursor } from '../../checks/cursor.js';
import type { ExpressionCompiler } from '../../checks/expression-access.js';
import type { NearMiss, SimilarEntry, Target } from '../../checks/reference-access.js';
import type { FastTarget } from '../../checks/fast-path-access.js';
import type { ReportOptions, FindingStep } from '../../checks/contract.js';
import { own, type JsonObject } from '../../fhir/json.js';
import { numberText } from '../../fhir/number-text.js';
import type { LinkedElement, Property } from '../../checks/linked.js';
import type { Policy } from '../../checks/policy.js';
import type { MessageId, MessageParams } from '../../finding/catalogue.js';
import { fhirPathStep } from '../../fhir/path.js';
import { nodeOf, type Environment, type FhirNode } from '../../fhirpath/index.js';
import type { ExtensionContext, Plan, TypePlan } from '../../plan/plan.js';
import type { ExplainingTerminology } from '../../terminology/terminology.js';
import { absoluteExpression, absolutePath, containerOf, resourceLabel } from '../resolve/resource-context.js';
import { lookUpFast } from '../../bundle/fast-lookup.js';
import { referenceTo } from '../../bundle/similar-entry.js';
import { lookUp, lookUpFrom, nearMissOf, targetOf, type Lookup } from '../resolve/lookup.js';
import type { DocumentRun } from './document-run.js';
import { RunEnvironment } from './fhirpath-environment.js';
import { reportBaseDemands } from '../conclude/base-demands.js';
import { carrierNode, matchesContext } from './extension-context.js';
import { withImplied } from '../profiles/implied-profiles.js';
import { checkImposed, walkImposed } from '../profiles/imposed-profiles.js';
import { makeFinding } from './make-finding.js';
import { fastNestedPlans } from './nested-fast-path.js';
import { reportUnknown } from './nested.js';
import { conforms, emptyResult, type Place, type ResourceContext, type Result } from '../result.js';
import { walkObject } from './walk.js';

/** One step of the walk: a property of an object. */
interface WalkFrame {
  readonly property: Property;
  /** The object that has the property; for the extensions of a primitive, its `_sibling`. */
  readonly holder: JsonObject;
  /** -1 where the element is no list. */
  index: number;
  /** The walk is at the `_sibling` and not at the value. */
  extra: boolean;
}

const noSteps: readonly FindingStep[] = [];
const noOptions: ReportOptions = {};

/** Validates one resource against one Plan: where the walk is, and what it has found. Checks see it as their Cursor. */
export class ResourceRun implements Cursor {
  readonly document: DocumentRun;
  readonly result: Result;
  /** From the resource to the current place. */
  readonly frames: WalkFrame[] = [];
  element: LinkedElement;
  /** FHIRPath's name for the type of the current value. */
  typeName: string;
  fastPathLevel = 0;
  /** Uses the fast path; false when the places of references are needed. */
  readonly fastPath: boolean;
  #environment: Environment | undefined;
  /** Place and name of the resource; computed for the first finding. */
  #start: (Place & { readonly label: string }) | undefined;

  constructor(document: DocumentRun, result: Result, fastPath = document.services.linker.fastPath) {
    this.document = document;
    this.fastPath = fastPath;
    this.result = result;
    this.element = document.services.linker.rootOf(result.plan);
    this.typeName = result.plan.type;
  }

  get context(): ResourceContext {
    return this.result.context;
  }

  /** Validates the whole resource against the whole Plan. */
  walk(): void {
    const { plan } = this.result;
    walkObject(this, this.document.services.linker.contentOf(plan), this.context.resource);
    if (plan.loosens) this.result.bases = reportBaseDemands(this, plan, this.context.resource);
    if (plan.imposes) checkImposed(this, plan);
  }

  get terminology(): ExplainingTerminology {
    return this.document.services.terminology;
  }

  get policy(): Policy {
    return this.document.services.policy;
  }

  get unusualNumbers(): boolean {
    return this.document.unusualNumbers;
  }

  get written(): string | undefined {
    const frame = this.document.unusualNumbers ? this.frames.at(-1) : undefined;
    if (frame === undefined) return undefined;
    const {
      holder,
      property: { key },
      index,
    } = frame;
    return index < 0 ? numberText(holder, key) : numberText(own(holder, key), index);
  }

  get label(): string {
    let expression = this.context.type;
    for (const { property, index } of this.frames) expression += index < 0 ? `.${property.segment}` : `.${property.segment}[${index}]`;
    return expression;
  }

  /** The current place. */
  place(): Place {
    return this.#placeFrom([], this.context.type, []);
  }

  /** The current place, or one some steps below it, as one further in than where the resource itself is. */
  #placeFrom(path: (string | number)[], start: string, below: readonly FindingStep[]): Place {
    let expression = start;
    for (const { property, index, extra } of this.frames) {
      path.push(extra && property.extraKey !== undefined ? property.extraKey : property.key);
      expression += `.${property.segment}`;
      if (index >= 0) {
        path.push(index);
        expression += `[${index}]`;
      }
    }
    for (const step of below) {
      path.push(typeof step === 'object' ? step.key : step);
      expression += typeof step === 'object' ? `.${step.segment}` : fhirPathStep(step);
    }
    return { path, expression };
  }

  report<Id extends MessageId>(
    id: Id,
    params: MessageParams<Id>,
    { below = noSteps, element = this.element, severity, rule, source, suggestion }: ReportOptions = noOptions,
  ): void {
    const { context } = this;
    const start = (this.#start ??= { path: absolutePath(context), expression: absoluteExpression(context), label: resourceLabel(context) });
    // A finding about the whole resource is located at the resource itself.
    const place = this.frames.length === 0 && below.length === 0 ? start : this.#placeFrom([...start.path], start.expression, below);
    const finding = makeFinding(id, params, { context, label: start.label, place, element, severity, rule, source, suggestion });
    const { result } = this;
    // Most resources have one finding (no narrative). An array that grows by push reserves room for many.
    if (result.findings.length === 0) result.findings = [finding];
    else result.findings.push(finding);
  }

  fault(plan: Plan, element: string, problem: string): void {
    this.document.services.addFault({ definition: plan.url, element, problem, unchecked: true });
  }

  plan(canonical: string): Plan | undefined {
    return this.document.services.linker.plans.get(canonical);
  }

  typePlan(type: string): Plan | undefined {
    return this.document.services.linker.typePlan(type);
  }

  isKindOf(type: string, base: string): boolean {
    for (let current: string | undefined = type; current !== undefined; current = this.document.services.model.baseOf(current)) {
      if (current === base) return true;
    }
    return false;
  }

  unknownProfile(profile: string): void {
    reportUnknown(this, [profile]);
  }

  boundValueSets(): readonly string[] {
    // A coding is bound itself, or the CodeableConcept around it is.
    const valueSets: string[] = [];
    const addBound = ({ plan }: LinkedElement): void => {
      for (const { valueSet } of plan.bindings ?? []) if (!valueSets.includes(valueSet)) valueSets.push(valueSet);
    };
    addBound(this.element);
    for (let i = Math.max(this.frames.length - 2, 0); i < this.frames.length; i++) {
      const frame = this.frames[i];
      if (frame) addBound(frame.property.element);
    }
    return valueSets;
  }

  hasRegularEntries(bundle: JsonObject): boolean {
    // A resource in tryProfile is not the one that the walk is in.
    return this.context.resource === bundle && this.context.type === 'Bundle' && this.document.bundleIndex(this.context).regular;
  }

  /** Looks up a reference in the current resource, or in the one that `holder`, a Reference elsewhere, is in. */
  #lookUp(reference: string, holder?: JsonObject): Lookup | undefined {
    return holder ? lookUpFrom(reference, holder, this.context, this.document) : lookUp(reference, this.context, this.document);
  }

  resolve(reference: string, holder?: JsonObject): Target | undefined {
    return targetOf(reference, this.#lookUp(reference, holder));
  }

  nearMiss(reference: string): NearMiss | undefined {
    return nearMissOf(this.#lookUp(reference));
  }

  similarEntry(reference: string): SimilarEntry | undefined {
    for (let around = this.context.parent; around; around = around.parent) {
      const entry = around.type === 'Bundle' ? this.document.bundleIndex(around).similar(reference) : undefined;
      if (entry) return { reference: referenceTo(entry) };
    }
    return undefined;
  }

  get bundleType(): string | undefined {
    for (let around: ResourceContext | undefined = this.context; around; around = around.parent) {
      if (around.type === 'Bundle') return typeof around.resource['type'] === 'string' ? around.resource['type'] : '';
    }
    return undefined;
  }

  canonical(canonical: string): CanonicalTarget | undefined {
    if (canonical.startsWith('#')) {
      const found = this.resolve(canonical);
      return found && { type: found.type, content: found.resource, by: 'contained' };
    }
    const { canonicals, services } = this.document;
    const entry = canonicals.find(canonical, this.context);
    if (entry) return { type: String(entry['resourceType']), content: entry, by: 'bundle' };
    const published = services.published(canonical);
    if (published) return { type: published.resourceType, by: 'definitions', ...(published.content ? { content: published.content } : {}) };
    if (this.plan(canonical)) return { type: 'StructureDefinition', by: 'definitions' };
    const kind = this.terminology.kindOf(canonical);
    return kind && { type: kind === 'value-set' ? 'ValueSet' : 'CodeSystem', by: 'definitions' };
  }

  derive<T>(of: JsonObject, by: (of: JsonObject) => T): T {
    return this.document.services.derived.get(of, by);
  }

  get container(): JsonObject {
    return containerOf(this.context).resource;
  }

  isOwnId(id: string, element: JsonObject, scope: string): boolean {
    return this.document.elementIds.isOwn(id, element, this.context.resource, scope);
  }

  isAnchor(id: string): boolean {
    return this.document.anchors.isKnown(id, this.context);
  }

  demandTarget(reference: string, target: Target, type: TypePlan): void {
    const found = this.#lookUp(reference);
    if (!type.targets || found?.kind !== 'found') return;
    this.result.demands.push({ place: this.place(), element: this.element, label: this.label, reference, target: found.target, type });
  }

  targetInBundle(reference: string): ResourceContext | undefined {
    const { parent, contained } = this.context;
    if (parent?.type !== 'Bundle' || contained) return undefined;
    return lookUpFast(this.document.bundleIndex(parent), reference);
  }

  demandTargetFast(target: FastTarget, type: TypePlan, asked: readonly Plan[]): void {
    // targetInBundle returned a context.
    const demand = { target: target as ResourceContext, type, asked };
    const { result } = this;
    if (result.quietDemands.length === 0) result.quietDemands = [demand];
    else result.quietDemands.push(demand);
  }

  validateEntry(resource: unknown, element: LinkedElement): boolean {
    if (this.context.type !== 'Bundle' || typeof resource !== 'object' || resource === null) return false;
    this.document.bundleIndex(this.context);
    const context = this.document.knownContext(resource as JsonObject);
    if (context?.parent?.resource !== this.context.resource) return false;
    const plans = fastNestedPlans(this, context, element);
    if (!plans) return false;
    for (const plan of withImplied(this, context, plans)) this.result.nested.push(this.document.validateAgainst(context, plan));
    return true;
  }

  conforms(value: unknown, plan: Plan): boolean {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    const resource = value as JsonObject;
    if (plan.kind === 'resource') {
      // Entries and contained resources get their contexts from the index, so that findings have the right place.
      if (this.context.type === 'Bundle') this.document.bundleIndex(this.context);
      else this.document.containedIn(containerOf(this.context));
      const context = this.document.knownContext(resource);
      if (context) return context.type === plan.type && conforms(this.document.validateAgainst(context, plan));
    }
    return conforms(this.tryProfile(resource, plan));
  }

  /** Validates an object against a Plan at the current place without reporting the findings; once per object and Plan. */
  tryProfile(value: JsonObject, plan: Plan): Result {
    const { trials } = this.document;
    const earlier = trials.get(value) ?? [];
    const known = earlier.find((trial) => trial.plan === plan);
    if (known) return known;
    const result = emptyResult(this.context, plan);
    trials.set(value, [...earlier, result]);
    const run = new ResourceRun(this.document, result);
    run.frames.push(...this.frames);
    walkObject(run, this.document.services.linker.contentOf(plan), value);
    if (plan.imposes) walkImposed(run, plan, value);
    return result;
  }

  node(value: unknown, extra: unknown): FhirNode {
    return nodeOf(value, this.typeName, extra, typeof value === 'number' ? this.written : undefined);
  }

  get fallback(): ExpressionCompiler | undefined {
    return this.document.services.fallback;
  }

  get environment(): Environment {
    return (this.#environment ??= new RunEnvironment(this));
  }

  environmentWith(variables: Environment['variables']): Environment {
    return new RunEnvironment(this, variables);
  }

  carrier(): FhirNode {
    return carrierNode(this);
  }

  inContext(context: ExtensionContext): boolean | undefined {
    return matchesContext(context, this);
  }
}
