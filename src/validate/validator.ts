import { jsonKind } from '../checks/value/format.js';
import type { ExpressionCompiler } from '../checks/expression-access.js';
import type { JsonObject } from '../fhir/json.js';
import { defaultPolicy, type Policy } from '../checks/policy.js';
import type { XmlTypes } from '../document/xml/xml-types.js';
import type { MakeCode } from '../fast-path/generated/code-maker.js';
import type { DefinitionFault } from '../finding/definition-fault.js';
import type { Finding } from '../finding/finding.js';
import { distinct } from '../finding/order.js';
import type { Plan } from '../plan/plan.js';
import type { PlanSource } from '../plan/source.js';
import type { Published } from '../definitions/definitions.js';
import type { ExplainingTerminology } from '../terminology/terminology.js';
import { resourceTypeOf } from '../fhir/json.js';
import { DerivedValues } from './resolve/derived-values.js';
import { DocumentRun, type SharedServices } from './walk/document-run.js';
import { withImplied } from './profiles/implied-profiles.js';
import { Linker } from '../link/linker.js';
import { makeFinding } from './walk/make-finding.js';
import { MisspeltProfiles } from './profiles/misspelt-profiles.js';
import { FhirModel } from './fhir-model.js';
import { claimedPlans, globalPlans, mostSpecific } from './walk/nested.js';
import { dropConsequences } from './conclude/drop-consequences.js';
import { ResourceRun } from './walk/resource-run.js';
import { maxRemembered, onlyClaim, type RememberedPlans } from './walk/nested-fast-path.js';
import { emptyResult, type ResourceContext, type Result } from './result.js';
import { didYouMean, suggest } from '../finding/hint.js';
import { notAResourceHint } from './walk/not-a-resource-hint.js';
import { PlanXmlTypes } from './xml-types.js';

/** What a validator is made of. */
export interface ValidatorOptions {
  readonly plans: PlanSource;
  readonly terminology: ExplainingTerminology;
  /**
   * Profiles that the root of a document must have, by resource type: the first, unless it claims another of them or is asked
   * to conform to one. What else it claims does not excuse it.
   */
  readonly rootProfiles?: ReadonlyMap<string, readonly string[]>;
  /** Canonicals of all profiles at hand, to find the one that a misspelt claim stands for; asked for when one is unknown. */
  readonly profileNames?: () => Iterable<string>;
  /** Evaluates what our own FHIRPath compiler does not cover (fhirpath/fallback.ts); without it, that is unverified. */
  readonly fallback?: ExpressionCompiler | undefined;
  /** Profiles that every resource of a type must conform to besides its own (ImplementationGuide.global). */
  readonly globals?: Iterable<{ readonly type: string; readonly profile: string }>;
  /** Where the specification leaves a choice; the rest is as in defaultPolicy. */
  readonly policy?: Partial<Policy>;
  /** Canonical resources of any type that data may name, such as questionnaires; without it, none are found outside the document. */
  readonly published?: ((canonical: string) => Published | undefined) | undefined;
  /** What now() means in invariants; the time of the call when absent. */
  readonly now?: () => Date;
  /** Names that a resource type is likely to have been meant for, when it is misspelt. */
  readonly resourceTypes?: readonly string[];
  /** False leaves the fast path out. The findings are the same; tests compare the two. */
  readonly fastPath?: boolean;
  /** Makes code for what is looked at again and again (library/make-code.ts); without it none is made, and the findings are the same. */
  readonly makeCode?: MakeCode | undefined;
  /** How many objects of a kind are looked at before code is made for it; Infinity where no code is to be made. */
  readonly codeAfter?: number;
}

/** Checks resources against profiles. Made once, used for any number of documents. */
export class Validator {
  readonly #plans: PlanSource;
  readonly #options: ValidatorOptions;
  readonly #linker: Linker;
  readonly #services: SharedServices;
  readonly #faults = new Map<string, DefinitionFault>();
  readonly #remembered: RememberedPlans[] = [];
  #xmlTypes: XmlTypes | undefined;

  constructor(options: ValidatorOptions) {
    this.#options = options;
    this.#plans = options.plans;
    this.#linker = new Linker(
      options.plans,
      ({ faults = [] }) => {
        faults.forEach((fault) => {
          this.#addFault(fault);
        });
      },
      options,
    );
    this.#services = {
      linker: this.#linker,
      terminology: options.terminology,
      policy: { ...defaultPolicy, ...options.policy },
      globals: byType(options.globals ?? []),
      resourceTypes: () => options.resourceTypes ?? [],
      model: new FhirModel(options.plans),
      misspelt: new MisspeltProfiles(this.#linker.plans, options.profileNames ?? (() => [])),
      fallback: options.fallback,
      published: options.published ?? (() => undefined),
      derived: new DerivedValues(),
      nestedPlans: new Map(),
      now: options.now ?? (() => new Date()),
      addFault: (fault) => {
        this.#addFault(fault);
      },
    };
  }

  /** The choices it makes where the specification leaves some. */
  get policy(): Policy {
    return this.#services.policy;
  }

  /** Faults of the definitions that were met so far. They are not about the data and do not change a verdict. */
  get faults(): readonly DefinitionFault[] {
    return [...this.#faults.values()];
  }

  /** What must be known of FHIR's types to read resources from XML. */
  xmlTypes(): XmlTypes {
    return (this.#xmlTypes ??= new PlanXmlTypes(this.#plans));
  }

  /** Is there a profile with this canonical? */
  hasProfile(canonical: string): boolean {
    return this.#plans.get(canonical) !== undefined;
  }

  /**
   * Checks one resource, given as JSON.parse gives it.
   * @param options.profiles canonicals it is held to, besides those it claims in meta.profile, those that the guide states for
   *   all resources of its type, that type itself, and `rootProfiles`.
   * @returns the findings without line and column, each once, in the order they were made.
   * @throws {RangeError} when one of `profiles` is not known: ask `hasProfile` first.
   */
  validate(value: unknown, options: { readonly profiles?: readonly string[] } = {}): Finding[] {
    const type = resourceTypeOf(value);
    const base = type === undefined ? undefined : this.#linker.typePlan(type);
    if (type === undefined || base?.kind !== 'resource' || typeof value !== 'object' || value === null)
      return [this.#noResource(value, type)];
    const context: ResourceContext = { resource: value as JsonObject, type, path: [], depth: 0, expression: type, results: [], held: [] };
    const run = new DocumentRun(this.#services, context);
    const own = emptyResult(context, base);
    const plans = withImplied(new ResourceRun(run, own), context, this.#rootPlans(run, own, base, options.profiles));
    const results: Result[] = [];
    for (const plan of plans) results.push(run.validateAgainst(context, plan));
    run.settle();
    for (const finding of own.findings) results[0]?.findings.push(finding);
    return dropConsequences(distinct(run.conclude(results)), this.#linker.plans, value);
  }

  /** What the document is held to. What follows from its type and the profile it claims is remembered. */
  #rootPlans(run: DocumentRun, own: Result, base: Plan, profiles: readonly string[] = []): readonly Plan[] {
    const { context } = own;
    const claim = profiles.length > 0 ? undefined : onlyClaim(context.resource);
    for (const known of this.#remembered) if (known.type === context.type && known.claim === claim) return known.plans;
    const plans = this.#plansFor(new ResourceRun(run, own), context, base, profiles);
    if (claim !== undefined && own.findings.length === 0 && this.#remembered.length < maxRemembered)
      this.#remembered.push({ type: context.type, claim, plans });
    return plans;
  }

  #plansFor(run: ResourceRun, context: ResourceContext, base: Plan, profiles: readonly string[] | undefined): Plan[] {
    if (base.abstract) run.report('type-abstract', { type: base.type });
    const asked = profiles?.map((profile) => this.requireProfile(profile)) ?? [];
    const fitting = asked.filter((plan) => {
      const fits = plan.type === context.type || run.isKindOf(context.type, plan.type);
      if (!fits) run.report('profile-type-mismatch', { profile: plan.url, expected: plan.type, type: context.type });
      return fits;
    });
    // What a resource says of itself holds whatever else it is held to, as for HL7's validator.
    const claimed = claimedPlans(run, context);
    return mostSpecific([
      ...fitting,
      ...claimed,
      ...this.#rootProfile(context.type, [...fitting, ...claimed]),
      ...globalPlans(run, context.type),
      base,
    ]);
  }

  /** What every root of this type must conform to, unless one of the profiles that may stand for it is among those found. */
  #rootProfile(type: string, found: readonly Plan[]): Plan[] {
    const accepted = this.#options.rootProfiles?.get(type) ?? [];
    const [usual] = accepted;
    if (usual === undefined || found.some(({ url, bases }) => accepted.some((profile) => profile === url || bases.includes(profile))))
      return [];
    return [this.requireProfile(usual)];
  }

  /**
   * The profile with this canonical.
   * @throws {RangeError} when there is none, with the one that was probably meant
   */
  requireProfile(profile: string): Plan {
    const plan = this.#plans.get(profile);
    if (plan) return plan;
    const meant = this.#services.misspelt.find(profile);
    throw new RangeError(`the profile ${profile} is not known${meant === undefined ? '' : didYouMean(meant.url).en}`);
  }

  #addFault(fault: DefinitionFault): void {
    const key = `${fault.definition}\n${fault.element ?? ''}\n${fault.problem}`;
    if (!this.#faults.has(key)) this.#faults.set(key, fault);
  }

  /** What is said of a document that is no FHIR resource at all. */
  #noResource(value: unknown, type: string | undefined): Finding {
    const context: ResourceContext = { resource: {}, type: 'Resource', path: [], depth: 0, expression: 'Resource', results: [], held: [] };
    const place = { path: [], expression: 'Resource' };
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return makeFinding('resource-not-object', { found: jsonKind(value), hint: notAResourceHint(value) }, { context, place });
    if (type === undefined) return makeFinding('resource-type-missing', { hint: notAResourceHint(value) }, { context, place });
    const hint = suggest(type, this.#options.resourceTypes ?? []);
    return makeFinding('resource-type-unknown', { type, hint }, { context, place: { path: ['resourceType'], expression: 'Resource' } });
  }
}

function byType(globals: Iterable<{ readonly type: string; readonly profile: string }>): ReadonlyMap<string, readonly string[]> {
  const profiles = new Map<string, string[]>();
  for (const { type, profile } of globals) profiles.set(type, [...(profiles.get(type) ?? []), profile]);
  return profiles;
}
