import { splitCanonical, shortName } from '../../fhir/canonical.js';
import { claimsOf } from '../../checks/claims.js';
import { jsonKind } from '../../checks/value/format.js';
import type { JsonObject } from '../../fhir/json.js';
import type { ReportOptions } from '../../checks/contract.js';
import type { LinkedElement, LinkedType } from '../../checks/linked.js';
import type { Plan } from '../../plan/plan.js';
import { chooseProfile } from './choose-profile.js';
import { resourceTypeOf } from '../../fhir/json.js';
import { withImplied } from '../profiles/implied-profiles.js';
import type { ResourceRun } from './resource-run.js';
import { noHint, oneOf, suggest } from '../../finding/hint.js';
import { conforms, type ResourceContext } from '../result.js';
import { notAResourceHint } from './not-a-resource-hint.js';

/** A resource inside another (entry, contained, parameter): of an allowed type, and held to every profile that applies. */
export function walkNested(run: ResourceRun, element: LinkedElement, value: unknown, parent: JsonObject): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    run.report('resource-not-object', { found: jsonKind(value), hint: noHint });
    return;
  }
  const type = resourceTypeOf(value);
  if (type === undefined) {
    run.report('resource-type-missing', { hint: notAResourceHint(value) });
    return;
  }
  const base = run.typePlan(type);
  if (base?.kind !== 'resource') {
    run.report('resource-type-unknown', { type, hint: suggest(type, run.document.services.resourceTypes()) });
    return;
  }
  if (base.abstract) run.report('type-abstract', { type });
  const allowed = element.types.filter((candidate) => candidate.code === type || run.isKindOf(type, candidate.code));
  if (allowed.length === 0) {
    run.report(
      'type-not-allowed',
      { element: run.label, type, allowed: oneOf(element.types.map((candidate) => candidate.code)), hint: noHint },
      { source: element.plan.by?.types },
    );
  }
  const { path, expression } = run.place();
  const isContained = path[0] === 'contained' && path.length === 2;
  if (isContained && !Object.hasOwn(value, 'id')) run.report('contained-id-missing', { type }, { below: ['id'] });
  // Those that references lead to have their contexts from the index of what is around them.
  if (run.context.type === 'Bundle' || run.context.type === 'Parameters') run.document.bundleIndex(run.context);
  const { fullUrl } = parent;
  const context = run.document.context({
    resource: value as JsonObject,
    type,
    parent: run.context,
    path,
    depth: run.context.depth + path.length,
    expression: expression.slice(run.context.type.length + 1),
    ...(typeof fullUrl === 'string' ? { fullUrl } : {}),
    ...(isContained ? { contained: true as const } : {}),
    results: [],
    held: [],
  });
  for (const plan of withImplied(run, context, plansFor(run, context, { element, base, allowed })))
    run.result.nested.push(run.document.validateAgainst(context, plan));
}

interface NestedTypes {
  readonly element: LinkedElement;
  /** The type of the resource. */
  readonly base: Plan;
  /** Those of the element's types that it may be. */
  readonly allowed: readonly LinkedType[];
}

/** What a resource is held to: what the element asks, what it claims itself, and at least its own type. */
function plansFor(run: ResourceRun, context: ResourceContext, { element, base, allowed }: NestedTypes): Plan[] {
  const plans: Plan[] = [];
  for (const type of allowed) {
    const profiles = type.plan.profiles ?? [];
    if (profiles.length === 0) continue;
    const known = profiles.flatMap((profile) => run.plan(profile) ?? []);
    const unknown = profiles.filter((profile) => !run.plan(profile));
    reportUnknown(run, unknown);
    const chosen = chooseProfile(run.document, context, known);
    // The resource may be as one of those asks that are not here.
    if (chosen && (unknown.length === 0 || conforms(run.document.validateAgainst(context, chosen)))) plans.push(chosen);
    else if (known.length > 0 && unknown.length === 0) {
      run.report(
        'profile-no-match',
        { element: run.label, profiles: known.map((plan) => shortName(plan.url)).join(', ') },
        { source: run.element.plan.by?.types },
      );
      run.document.undecided.set(context.resource, known);
    }
  }
  plans.push(...innerPlans(run, element, allowed, base), ...claimedPlans(run, context), ...globalPlans(run, context.type), base);
  return mostSpecific(plans);
}

/** What the element's own profile states of the resource in place. */
export function innerPlans(run: ResourceRun, element: LinkedElement, allowed: readonly LinkedType[], base: Plan): Plan[] {
  if (!element.plan.children) return [];
  const profile = allowed[0]?.plan.profiles?.length === 1 ? run.plan(allowed[0].plan.profiles[0] ?? '') : undefined;
  const inner = run.document.services.linker.innerPlan(element, profile ?? base);
  return inner ? [inner] : [];
}

/**
 * The profiles a resource claims. One that is not here is unverified, one that is misspelt or for another type an error. HL7's validator
 * warns of the first two alike, and validates against neither: so does `error-in-definitions`.
 */
export function claimedPlans(run: ResourceRun, context: ResourceContext): Plan[] {
  const { unknownProfiles } = run.policy;
  const warns = unknownProfiles === 'error-in-definitions';
  return claimsOf(context.resource).flatMap(({ canonical, index }) => {
    const below = ['meta', 'profile', index];
    const known = run.plan(canonical);
    const plan = known ?? meantPlan(run, canonical, { below, ...(warns ? { severity: 'warning' } : {}) });
    if (!plan) {
      run.report('profile-unknown', { profile: canonical }, { below, severity: warns ? 'warning' : unknownProfiles });
      return [];
    }
    if (!known && warns) return [];
    if (plan.type === context.type || run.isKindOf(context.type, plan.type)) return [plan];
    run.report('profile-type-mismatch', { profile: plan.url, expected: plan.type, type: context.type }, { below });
    return [];
  });
}

/** The profile that a misspelt claim stands for, which is reported: the resource is validated against it all the same. */
function meantPlan(run: ResourceRun, canonical: string, options: ReportOptions): Plan | undefined {
  const plan = run.document.services.misspelt.find(canonical);
  if (!plan) return undefined;
  const { url, version } = splitCanonical(canonical);
  if (url === plan.url && version !== undefined)
    run.report('profile-version-unknown', { profile: url, version, known: plan.version ?? '' }, { ...options, suggestion: plan.url });
  else run.report('profile-misspelt', { profile: canonical, meant: plan.url }, { ...options, suggestion: plan.url });
  return plan;
}

/** The profiles that the guide holds every resource of a type to. */
export function globalPlans(run: ResourceRun, type: string): Plan[] {
  return (run.document.services.globals.get(type) ?? []).flatMap((profile) => {
    const plan = run.plan(profile);
    if (!plan) reportUnknown(run, [profile]);
    return plan ?? [];
  });
}

/** Reports profiles that a definition names and that are not here, wherever they are met; the document reports each once. */
export function reportUnknown(run: ResourceRun, profiles: readonly string[]): void {
  const severity = run.policy.unknownProfiles === 'information' ? 'information' : 'error';
  for (const profile of profiles) run.report('profile-unknown', { profile }, { severity });
}

/** A profile includes everything that it derives from, unless it loosens that. */
export function includesDemandsOf(plan: Plan, base: Plan): boolean {
  return plan.bases.some((canonical) => splitCanonical(canonical).url === base.url) && !plan.loosens?.includes(base.url);
}

/** The profiles that no other one includes. */
export function mostSpecific(plans: readonly Plan[]): Plan[] {
  return [...new Set(plans)].filter((plan) => !plans.some((other) => other !== plan && includesDemandsOf(other, plan)));
}
