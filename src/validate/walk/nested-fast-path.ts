import type { LinkedElement } from '../../checks/linked.js';
import { splitCanonical } from '../../fhir/canonical.js';
import type { Plan } from '../../plan/plan.js';
import { chooseProfile, meantProfiles } from './choose-profile.js';
import { globalPlans, innerPlans, mostSpecific } from './nested.js';
import type { ResourceRun } from './resource-run.js';
import type { ResourceContext } from '../result.js';

/**
 * The Plans of a nested resource whose type and single claimed profile are known and allowed; undefined where walkNested has to
 * decide. Results that follow from type and claim alone are cached.
 */
export function fastNestedPlans(run: ResourceRun, context: ResourceContext, element: LinkedElement): readonly Plan[] | undefined {
  const claim = onlyClaim(context.resource);
  if (claim === undefined) return undefined;
  const { nestedPlans } = run.document.services;
  let known = nestedPlans.get(element);
  if (!known) nestedPlans.set(element, (known = []));
  for (const { claim: earlier, type, plans } of known) if (type === context.type && earlier === claim) return plans;
  return findPlans(run, context, element, claim, known);
}

/** Cache entries for one element. */
export const maxRemembered = 16;

/** The Plans for a type and a claimed profile. */
export interface RememberedPlans {
  readonly type: string;
  readonly claim: string;
  readonly plans: readonly Plan[];
}

function findPlans(
  run: ResourceRun,
  context: ResourceContext,
  element: LinkedElement,
  claim: string,
  known: RememberedPlans[],
): readonly Plan[] | undefined {
  const { type } = context;
  const base = run.typePlan(type);
  if (base?.kind !== 'resource' || base.abstract) return undefined;
  const claimed = claim === '' ? undefined : run.plan(claim);
  if (claim !== '' && (!claimed || !run.isKindOf(type, claimed.type))) return undefined;
  const allowed = element.types.filter(({ code }) => run.isKindOf(type, code));
  if (allowed.length === 0) return undefined;
  const plans: Plan[] = [];
  let followsFromClaim = true;
  for (const {
    plan: { profiles = [] },
  } of allowed) {
    if (profiles.length === 0) continue;
    const candidates = profiles.flatMap((profile) => run.plan(profile) ?? []);
    if (candidates.length < profiles.length) return undefined;
    const chosen = chooseProfile(run.document, context, candidates);
    if (!chosen) return undefined;
    plans.push(chosen);
    followsFromClaim &&=
      candidates.length === 1 || meantProfiles(run.document, claim === '' ? [] : [splitCanonical(claim).url], candidates).length === 1;
  }
  if (claimed) plans.push(claimed);
  plans.push(...innerPlans(run, element, allowed, base), ...globalPlans(run, type), base);
  const found = mostSpecific(plans);
  if (followsFromClaim && known.length < maxRemembered) known.push({ type, claim, plans: found });
  return found;
}

/** The single profile that a resource claims; empty when it claims none, undefined when it claims several or the claim is malformed. */
export function onlyClaim(resource: object): string | undefined {
  // No object inherits anything of these names.
  const { meta } = resource as { readonly meta?: unknown };
  if (typeof meta !== 'object' || meta === null) return '';
  const { profile } = meta as { readonly profile?: unknown };
  if (profile === undefined) return '';
  if (!Array.isArray(profile) || profile.length !== 1) return undefined;
  const [only] = profile as readonly unknown[];
  return typeof only === 'string' && only !== '' ? only : undefined;
}
