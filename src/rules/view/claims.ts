import type { JsonObject } from '../../fhir/json.js';
import { listOf, objectOf } from './json.js';

/** Does a resource claim a profile, in any version? */
export function claims(resource: JsonObject, profile: string): boolean {
  for (const canonical of claimsOf(resource))
    if (canonical === profile || (typeof canonical === 'string' && isVersionOf(canonical, profile))) return true;
  return false;
}

function claimsOf(resource: JsonObject): readonly unknown[] {
  return listOf(objectOf(resource.meta).profile);
}

function isVersionOf(canonical: string, profile: string): boolean {
  return canonical.charAt(profile.length) === '|' && canonical.startsWith(profile);
}
