import { resolve } from 'node:path';
import type { CheckingSettings } from '../validate/checking-settings.js';
import { openGuides, type OpenedGuides, type OpenOptions } from './open-guide.js';

/** Guides that were opened, and what was done to have them, for standard error. */
export interface FoundGuides extends OpenedGuides {
  readonly notes: readonly string[];
}

/**
 * Opens guides by what a user calls them (see openGuides); those that the FHIR cache does not have are fetched first, where a
 * registry was named.
 * @throws {UsageError} when one cannot be found or holds no definition
 */
export async function findGuides(
  names: readonly string[],
  { registry, fhirCache, ...options }: Pick<CheckingSettings, 'registry' | 'fhirCache'> & Pick<OpenOptions, 'cwd' | 'option' | 'readXml'>,
): Promise<FoundGuides> {
  const cache = fhirCache === undefined ? {} : { cache: resolve(options.cwd, fhirCache) };
  if (registry === undefined) return withNotes(openGuides(names, { ...options, ...cache }));
  // Only who asks for it goes to the network, and only they load what does.
  const { fetchGuides } = await import('./fetch-guides.js');
  const { packages, failures, redirects } = await fetchGuides(names, registry, { cwd: options.cwd, ...cache });
  const notes = packages.length === 0 ? [] : [`fetched ${packages.join(', ')} from ${registry} into the FHIR cache`];
  if (redirects.length > 0) notes.push(`the registry ${registry} redirected to ${redirects.join(', ')}`);
  return withNotes(openGuides(names, { ...options, ...cache, failures }), notes);
}

function withNotes(opened: OpenedGuides, notes: readonly string[] = []): FoundGuides {
  return { ...opened, notes: [...notes, ...opened.versionNotes] };
}
