import type { Finding } from './finding.js';

/** A finding with all that those of profiles have. */
export type ProfileFinding = Finding & Readonly<Record<'resource' | 'profile' | 'definition' | 'source', string>>;

/**
 * Has a finding what those of profiles have, and nothing else? Nearly all do: whoever adds to them copies their parts by
 * name, which takes a tenth of the time that it takes to copy whatever is there.
 */
export function isProfileFinding(finding: Finding): finding is ProfileFinding {
  const { resource, profile, definition, source, text, related, covers } = finding;
  return resource !== undefined && profile !== undefined && definition !== undefined && source !== undefined && text === undefined && related === undefined && covers === undefined;
}
