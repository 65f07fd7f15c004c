import { claimedProfiles } from '../../checks/claims.js';
import type { Plan } from '../../plan/plan.js';
import type { DocumentRun } from './document-run.js';
import { conforms, errorCount, type ResourceContext } from '../result.js';

/**
 * Which of several profiles a resource is to be held to, where any of them would do: the one it claims, else one it
 * conforms to, else the one it breaks least. Undefined when nothing tells which one was meant.
 */
export function chooseProfile(run: DocumentRun, context: ResourceContext, profiles: readonly Plan[]): Plan | undefined {
  if (profiles.length <= 1) return profiles[0];
  const meant = meantProfiles(run, claimedProfiles(context.resource), profiles);
  if (meant.length === 1) return meant[0];
  const results = (meant.length > 1 ? meant : profiles).map((plan) => run.validateAgainst(context, plan));
  const match = results.find(conforms);
  if (match) return match.plan;
  const counts = results.map(errorCount);
  const least = Math.min(...counts);
  const nearest = results.filter((_, i) => counts[i] === least);
  return nearest.length === 1 ? nearest[0]?.plan : undefined;
}

/** Those profiles that one of the claimed ones is, or derives from. */
export function meantProfiles(run: DocumentRun, claimed: readonly string[], profiles: readonly Plan[]): Plan[] {
  return profiles.filter((plan) =>
    claimed.some((url) => url === plan.url || isOrDerives(run.services.linker.plans.get(url) ?? run.services.misspelt.find(url), plan.url)),
  );
}

function isOrDerives(claimed: Plan | undefined, url: string): boolean {
  return claimed !== undefined && (claimed.url === url || claimed.bases.includes(url));
}
