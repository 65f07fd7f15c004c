import type { SystemContent } from '../content/system-content.js';
import type { Expansion } from '../expansion/expansion.js';
import type { NamedMember } from '../terminology.js';

/** All members with their names, where there are at most `limit`; undefined where there are more, or where they are not all known. */
export function listedMembers(
  expansion: Expansion,
  limit: number,
  contentOf: (system: string) => SystemContent | undefined,
): NamedMember[] | undefined {
  if (expansion.elsewhere !== 'out') return undefined;
  const listed: NamedMember[] = [];
  for (const { system, others, in: codes } of expansion.systems.values()) {
    if (others !== 'out') return undefined;
    const names = expansion.names.get(system);
    const content = contentOf(system);
    for (const key of codes.keys()) {
      if (listed.length === limit) return undefined;
      const concept = content?.find(key);
      const known = content !== undefined && concept !== undefined;
      const code = known ? content.codeOf(concept) : key;
      listed.push({ system, code, name: names?.get(code)?.[0] ?? (known ? content.displaysOf(concept)[0] : undefined) });
    }
  }
  return listed;
}
