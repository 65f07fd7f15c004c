import { SystemContent } from '../content/system-content.js';

/** A code system of which the codes are known and nothing else: no displays, no hierarchy. */
export function listedSystem(url: string, codes: () => readonly string[]): SystemContent {
  const empty = new Map<never, never>();
  return new SystemContent({
    url,
    complete: true,
    caseSensitive: true,
    codes,
    displays: () => [],
    names: () => empty,
    parents: () => empty,
    properties: () => empty,
    inactive: () => new Set(),
  });
}
