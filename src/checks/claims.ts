import { splitCanonical } from '../fhir/canonical.js';
import { own } from '../fhir/json.js';

/** A profile that a resource says it conforms to. */
export interface Claim {
  /** As it stands: possibly with `|version`. */
  readonly canonical: string;
  /** Its place in meta.profile. */
  readonly index: number;
}

/** What a resource claims in meta.profile. */
export function claimsOf(resource: unknown): Claim[] {
  const profile = own(own(resource, 'meta'), 'profile');
  if (!Array.isArray(profile)) return [];
  const claims: Claim[] = [];
  profile.forEach((canonical: unknown, index) => {
    if (typeof canonical === 'string') claims.push({ canonical, index });
  });
  return claims;
}

/** The canonicals in meta.profile, without versions. */
export function claimedProfiles(resource: unknown): string[] {
  return claimsOf(resource).map(({ canonical }) => splitCanonical(canonical).url);
}
