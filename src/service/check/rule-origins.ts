import { reportRules, submissionRules } from '../../guides/ltt/registry.js';
import type { AskedBy, ServiceFinding } from './checked.js';

/** Where a business rule comes from. */
interface Origin {
  readonly askedBy: AskedBy;
  readonly stage: ServiceFinding['stage'];
}

/** Findings of profiles: FK Gateway runs the profiles. */
const ofProfiles: Origin = { askedBy: 'gateway', stage: 'profile' };

/**
 * The origins of all business rules about one report, by id. A rule is the gateway's own where the gateway's description (GW) states it.
 */
export function ruleOrigins(): ReadonlyMap<string, Origin> {
  return new Map(
    [...reportRules, ...submissionRules].map(({ meta: { id, stage, sources } }) => {
      const askedBy: AskedBy = sources.includes('GW') ? 'gateway' : 'source';
      return [id, { askedBy, stage: stage === 'gateway' || stage === 'profile' ? stage : 'sds' }];
    }),
  );
}

/**
 * Who asks for what a finding reports. A rule that says the same as a finding of the profile in plainer words counts as the
 * profile's: the gateway finds it, too.
 */
export function originOf(
  { id, covers = [] }: { readonly id: string; readonly covers?: readonly unknown[] | undefined },
  origins: ReadonlyMap<string, Origin>,
): Origin {
  const origin = origins.get(id) ?? ofProfiles;
  return covers.length > 0 ? ofProfiles : origin;
}
