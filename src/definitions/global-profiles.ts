import type { GlobalProfile } from './definitions.js';

/** What an ImplementationGuide makes general; nothing for any other value, or for entries that lack type or profile. */
export function globalProfilesOf(value: unknown): GlobalProfile[] {
  const { resourceType, global } = (value ?? {}) as { resourceType?: unknown; global?: unknown };
  if (resourceType !== 'ImplementationGuide' || !Array.isArray(global)) return [];
  return global.flatMap((entry: unknown) => {
    const { type, profile } = (entry ?? {}) as { type?: unknown; profile?: unknown };
    return typeof type === 'string' && typeof profile === 'string' ? [{ type, profile }] : [];
  });
}
