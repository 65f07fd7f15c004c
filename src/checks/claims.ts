import { splitCanonical } from '../finding/canonical.js';
import type { JsonObject } from './cursor.js';

/** A profile that a resource says it conforms to. */
export interface Claim {
  /** As it stands: possibly with `|version`. */
  readonly canonical: string;
  /** Its place in meta.profile. */
  readonly index: number;
}

/** What a resource claims in meta.profile. */
export function claimsOf(resource: unknown): Claim[] {
  const meta = ownProperty(resource, 'meta');
  const profile = ownProperty(meta, 'profile');
  if (!Array.isArray(profile)) return [];
  return profile.flatMap((canonical: unknown, index) => (typeof canonical === 'string' ? [{ canonical, index }] : []));
}

/** The canonicals in meta.profile, without versions. */
export function claimedProfiles(resource: unknown): string[] {
  return claimsOf(resource).map(({ canonical }) => splitCanonical(canonical).url);
}

function ownProperty(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? (value as JsonObject)[name] : undefined;
}
