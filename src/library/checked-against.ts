import { claimsOf } from '../checks/claims.js';
import { splitCanonical } from '../fhir/canonical.js';
import { own, resourceTypeOf } from '../fhir/json.js';
import type { CheckedAgainst } from '../report/checked-against.js';
import type { ReportChecker } from '../rules/report-checker.js';
import { reportsIn, type BundleReading } from '../rules/view/reports-in.js';

/** What decides against what documents are validated. */
export interface CheckedAgainstSettings {
  /** A profile that is claimed but not known is not validated against. */
  readonly hasProfile: (canonical: string) => boolean;
  /** The profiles that were asked for. */
  readonly profiles: readonly string[];
  readonly rules: Pick<ReportChecker, 'rulesFor' | 'guideFor'>;
  readonly bundles: BundleReading;
}

/** At most this many different profiles of a document are listed: a hostile one may claim any number. */
const mostProfiles = 200;

/**
 * What a document is validated against: the profiles that are asked for or claimed, and the business rules. @param root as JSON.parse gives
 * it
 */
export function checkedAgainst(root: unknown, { hasProfile, profiles, rules, bundles }: CheckedAgainstSettings): CheckedAgainst {
  const found = new Map<string, CheckedAgainst['profiles'][number]>();
  const add = (resource: unknown, canonical: string): void => {
    const type = resourceTypeOf(resource);
    const { url } = splitCanonical(canonical);
    if (type !== undefined && found.size < mostProfiles && hasProfile(canonical)) found.set(`${type} ${url}`, { type, profile: url });
  };
  const guide = rules.guideFor(root);
  const { isDelivery, reports } = guide === undefined ? { isDelivery: false, reports: [] } : reportsIn(root, bundles, guide.profiles);
  for (const profile of profiles) add(root, profile);
  if (isDelivery && guide?.profiles.delivery !== undefined) add(root, guide.profiles.delivery);
  for (const { bundle } of reports) add(bundle, guide?.profiles.report ?? '');
  addClaims(root, add);
  return { profiles: [...found.values()], rules: rules.rulesFor(root, bundles) };
}

/** A resource's claims, and those of the entries of a Bundle, at any depth that a document may have. */
function addClaims(resource: unknown, add: (resource: unknown, canonical: string) => void): void {
  for (const { canonical } of claimsOf(resource)) add(resource, canonical);
  const entries = own(resource, 'entry');
  if (Array.isArray(entries)) for (const entry of entries) addClaims(own(entry, 'resource'), add);
}
