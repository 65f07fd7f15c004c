import type { ExpressionCompiler } from '../../checks/expression-access.js';
import type { JsonObject } from '../../fhir/json.js';
import type { Policy } from '../../checks/policy.js';
import type { DefinitionFault } from '../../finding/definition-fault.js';
import type { Published } from '../../definitions/definitions.js';
import { documentSteps, type DocumentSteps } from '../../fhirpath/index.js';
import type { Finding } from '../../finding/finding.js';
import type { Plan } from '../../plan/plan.js';
import type { ExplainingTerminology } from '../../terminology/terminology.js';
import { Anchors } from '../resolve/anchors.js';
import { CyclicConformance, type Walker } from '../conclude/cyclic-conformance.js';
import { CanonicalEntries } from '../resolve/canonical-entries.js';
import { ResourceContexts } from '../resolve/resource-contexts.js';
import type { DerivedValues } from '../resolve/derived-values.js';
import { ElementIds } from './element-ids.js';
import { own, resourceTypeOf } from '../../fhir/json.js';
import { hasUnusualNumbers } from '../../fhir/number-text.js';
import { containerOf, withOneMore } from '../resolve/resource-context.js';
import { resolveReference, type Resolution } from '../../bundle/resolve-reference.js';
import { indexBundle, type BundleIndex } from '../resolve/bundle-index.js';
import type { LinkedElement } from '../../checks/linked.js';
import type { Linker } from '../../link/linker.js';
import type { MisspeltProfiles } from '../profiles/misspelt-profiles.js';
import type { FhirModel } from '../fhir-model.js';
import { ReferenceOwners } from '../resolve/reference-owners.js';
import type { RememberedPlans } from './nested-fast-path.js';
import { ResourceRun } from './resource-run.js';
import { emptyResult, type FastDemand, type ResourceContext, type Result, type TargetDemand } from '../result.js';
import { isMet, settle, type OpenDemand } from '../conclude/targets.js';

/** The services that all runs of a validator share. */
export interface SharedServices {
  readonly linker: Linker;
  readonly terminology: ExplainingTerminology;
  readonly policy: Policy;
  /** Profiles that every resource of a type is validated against, by type. */
  readonly globals: ReadonlyMap<string, readonly string[]>;
  readonly model: FhirModel;
  /** Finds the profile that a misspelt claim probably means. */
  readonly misspelt: MisspeltProfiles;
  /** Records a fault of a definition, each once. */
  addFault(fault: DefinitionFault): void;
  /** Evaluates what our own FHIRPath compiler does not cover. */
  readonly fallback: ExpressionCompiler | undefined;
  /** Canonical resources of any type, outside of the document. */
  readonly published: (canonical: string) => Published | undefined;
  readonly derived: DerivedValues;
  /** The Plans of nested resources, by the element that holds them. @see fastNestedPlans */
  readonly nestedPlans: Map<LinkedElement, RememberedPlans[]>;
  /** Known resource types, to suggest one for a misspelt type. */
  readonly resourceTypes: () => readonly string[];
  /** The time for now() and today() in invariants; called at most once per document. */
  readonly now: () => Date;
}

/** Validates one document. Each resource is validated against each Plan once, however many references lead to it. */
export class DocumentRun implements Walker {
  readonly services: SharedServices;
  /** True when some numbers are not written as JavaScript writes them. */
  readonly unusualNumbers: boolean;
  readonly #contexts = new ResourceContexts();
  readonly #root: ResourceContext;
  // Created on first use: most documents need none of them.
  #lastBundle: JsonObject | undefined;
  #lastIndex: BundleIndex | undefined;
  #bundles: Map<JsonObject, BundleIndex> | undefined;
  #trials: Map<JsonObject, readonly Result[]> | undefined;
  #contained: Map<JsonObject, ReadonlyMap<string, ResourceContext>> | undefined;
  #undecided: Map<JsonObject, readonly Plan[]> | undefined;
  #anchors: Anchors | undefined;
  #elementIds: ElementIds | undefined;
  #owners: ReferenceOwners | undefined;
  #now: Date | undefined;
  #steps: DocumentSteps | undefined;
  #canonicals: CanonicalEntries | undefined;
  readonly #assumptions: CyclicConformance;

  constructor(services: SharedServices, root: ResourceContext) {
    this.services = services;
    this.#root = this.context(root);
    this.unusualNumbers = hasUnusualNumbers(root.resource);
    this.#assumptions = new CyclicConformance(this);
  }

  walk(result: Result, again: boolean): void {
    if (again) this.#trials?.clear();
    new ResourceRun(this, result).walk();
  }

  /** What came of trying objects out against Plans, where several would do. */
  get trials(): Map<JsonObject, readonly Result[]> {
    return (this.#trials ??= new Map());
  }

  /** Resources that none of several profiles was chosen for: that is reported at their own places. */
  get undecided(): Map<JsonObject, readonly Plan[]> {
    return (this.#undecided ??= new Map());
  }

  get anchors(): Anchors {
    return (this.#anchors ??= new Anchors());
  }

  /** The time at which the document is checked. */
  /** Of its invariants. */
  get steps(): DocumentSteps {
    return (this.#steps ??= documentSteps());
  }

  get now(): Date {
    return (this.#now ??= this.services.now());
  }

  /** Canonical resources in the entries of Bundles. */
  get canonicals(): CanonicalEntries {
    return (this.#canonicals ??= new CanonicalEntries());
  }

  get elementIds(): ElementIds {
    return (this.#elementIds ??= new ElementIds());
  }

  /** The one context of a resource: the first that was given for it. */
  context(context: ResourceContext): ResourceContext {
    return this.#contexts.get(context.resource) ?? this.#contexts.add(context);
  }

  /** The context of a resource that something else than the walk came upon. */
  knownContext(resource: JsonObject): ResourceContext | undefined {
    return this.#contexts.get(resource);
  }

  /** Holds a resource to a Plan. A run that is still going on (a cycle) answers with what it has so far; `settle` makes that final. */
  validateAgainst(context: ResourceContext, plan: Plan): Result {
    const { results } = context;
    for (const known of results) {
      if (known.plan !== plan) continue;
      this.#assumptions.use(known);
      return known;
    }
    const result = emptyResult(context, plan);
    context.results = withOneMore(results, result);
    this.#assumptions.begin(result);
    return result;
  }

  /** Makes final what was found so far, where resources lead to each other. */
  settle(): void {
    this.#assumptions.settle();
  }

  bundleIndex(bundle: ResourceContext): BundleIndex {
    // References of one Bundle come one after another.
    if (this.#lastIndex !== undefined && this.#lastBundle === bundle.resource) return this.#lastIndex;
    const index = this.#bundles?.get(bundle.resource) ?? indexBundle(bundle, this);
    // Most documents have one Bundle, for which no table is needed.
    if (this.#lastBundle !== undefined && this.#lastIndex !== undefined)
      (this.#bundles ??= new Map()).set(this.#lastBundle, this.#lastIndex);
    this.#lastBundle = bundle.resource;
    this.#lastIndex = index;
    return index;
  }

  /**
   * Resolves a reference in a resource: within the resource itself if it is a Bundle or Parameters, then in those around it, the
   * nearest first. If none has the target, the nearest near miss is the answer.
   */
  resolve(reference: string, from: ResourceContext): Resolution<ResourceContext> | undefined {
    let missed: Resolution<ResourceContext> | undefined;
    for (
      let inner: ResourceContext | undefined, outer: ResourceContext | undefined = containerOf(from);
      outer;
      inner = outer, outer = outer.parent
    ) {
      if (outer.type !== 'Bundle' && outer.type !== 'Parameters') continue;
      const resolution = resolveReference(this.bundleIndex(outer), reference, inner);
      if (resolution?.kind === 'found') return resolution;
      missed ??= resolution;
    }
    return missed;
  }

  /** The owners of the References in the document. */
  get owners(): ReferenceOwners {
    return (this.#owners ??= new ReferenceOwners(this.#root, this));
  }

  /** A contained resource by its id. */
  findContained(id: string, container: ResourceContext): ResourceContext | undefined {
    return this.containedIn(container).get(id);
  }

  /** The contained resources of a container by their ids. */
  containedIn(container: ResourceContext): ReadonlyMap<string, ResourceContext> {
    this.#contained ??= new Map();
    let byId = this.#contained.get(container.resource);
    if (!byId) this.#contained.set(container.resource, (byId = this.#indexContained(container)));
    return byId;
  }

  /** Of several with the same id, the first is kept. */
  #indexContained(container: ResourceContext): ReadonlyMap<string, ResourceContext> {
    const byId = new Map<string, ResourceContext>();
    const { contained } = container.resource;
    if (!Array.isArray(contained)) return byId;
    contained.forEach((resource: unknown, index) => {
      const type = resourceTypeOf(resource);
      const id = own(resource, 'id');
      if (type === undefined || typeof id !== 'string' || byId.has(id)) return;
      byId.set(
        id,
        this.context({
          resource: resource as JsonObject,
          type,
          parent: container,
          path: ['contained', index],
          depth: container.depth + 2,
          expression: `contained[${index}]`,
          contained: true,
          results: [],
          held: [],
        }),
      );
    });
    return byId;
  }

  /** The demands of a result, each with its place. Those without one lead to what is held to what they ask anyway, or are looked up now. */
  demandsOf(result: Result): readonly TargetDemand[] {
    if (this.#areMet(result.quietDemands)) return result.demands;
    const closely = emptyResult(result.context, result.plan);
    new ResourceRun(this, closely, false).walk();
    return closely.demands;
  }

  #areMet(demands: readonly FastDemand[]): boolean {
    for (const { target, asked } of demands) if (!isMet(target, asked, this)) return false;
    return true;
  }

  /** Everything that was found for the document, at absolute places, once references are settled. */
  conclude(roots: readonly Result[]): Finding[] {
    const emitted: Result[] = [];
    for (const root of roots) emit(root, emitted);
    const findings: Finding[] = [];
    const demands: OpenDemand[] = [];
    for (const result of emitted) {
      for (const finding of result.findings) findings.push(finding);
      for (const demand of this.demandsOf(result)) demands.push({ demand, from: result });
      for (const base of result.bases ?? [])
        for (const demand of this.demandsOf(base)) demands.push({ demand, from: base, loosenedBy: result.plan });
    }
    if (demands.length > 0) for (const finding of settle(this, demands)) findings.push(finding);
    return causesOnce(findings);
  }
}

/** Adds a result and those inside it, each once. */
function emit(result: Result, emitted: Result[]): void {
  const { context, plan } = result;
  if (context.held.includes(plan)) return;
  context.held = withOneMore(context.held, plan);
  emitted.push(result);
  for (const inner of result.nested) emit(inner, emitted);
}

/** Findings that are about a definition rather than about one value. */
const aboutDefinitions: ReadonlySet<Finding['id']> = new Set(['profile-unknown', 'definition-base-missing', 'definition-unverified']);

/**
 * That a definition is not here is reported once in a document, where it is met first; that it has a fault, once for each element it
 * concerns.
 */
function causesOnce(findings: Finding[]): Finding[] {
  if (!findings.some(({ id }) => aboutDefinitions.has(id))) return findings;
  const reported = new Set<string>();
  return findings.filter((finding) => {
    if (!aboutDefinitions.has(finding.id)) return true;
    const cause = causeOf(finding);
    const isNew = !reported.has(cause);
    reported.add(cause);
    return isNew;
  });
}

function causeOf({ id, params, expression }: Finding): string {
  if (id !== 'definition-unverified') return JSON.stringify([id, params['profile']]);
  return JSON.stringify([params['definition'], params['problem'], expression.replace(/\[\d+\]/g, '')]);
}
