import type { Finding } from '../../finding/finding.js';
import type { Bilingual } from '../../finding/message.js';
import { prescribed, type FindingsByPath } from './findings-by-path.js';

const partsOfEntries: ReadonlySet<unknown> = new Set(['request', 'response', 'search']);

/** The parts that belong to another type of Bundle than is asked for: those of entries, and the total of a search. */
export function isForOtherBundles(path: Finding['path'], said: FindingsByPath): boolean {
  const bundle = bundleOf(path);
  return bundle !== undefined && said.at([...bundle, 'type'], prescribed);
}

function bundleOf(path: Finding['path']): Finding['path'] | undefined {
  const last = path.at(-1);
  if (last === 'total') return path.slice(0, -1);
  return partsOfEntries.has(last) && path.at(-3) === 'entry' ? path.slice(0, -3) : undefined;
}

/** The findings about types of Bundles, which name what has to go with the type: the type alone would not be enough. */
export function withPartsToLeaveOut(kept: readonly Finding[], dropped: readonly Finding[]): readonly Finding[] {
  const parts = new Map<string, Set<string>>();
  for (const { id, path } of dropped) {
    const bundle = id === 'element-prohibited' ? bundleOf(path) : undefined;
    if (bundle === undefined) continue;
    const key = [...bundle, 'type'].join('\n');
    parts.set(key, (parts.get(key) ?? new Set()).add(String(path.at(-1))));
  }
  if (parts.size === 0) return kept;
  return kept.map((finding) => {
    const names = prescribed.some((id) => id === finding.id) ? parts.get(finding.path.join('\n')) : undefined;
    if (names === undefined) return finding;
    return { ...withoutSuggestion(finding), params: { ...finding.params, hint: leaveOut([...names]) } };
  });
}

/** A finding whose suggestion alone would not be enough. */
export function withoutSuggestion(finding: Finding): Finding {
  const copy: { -readonly [Key in keyof Finding]: Finding[Key] } = { ...finding };
  delete copy.suggestion;
  return copy;
}

function leaveOut(names: readonly string[]): Bilingual {
  return { en: `; leave out ${names.join(' and ')} as well`, da: `; udelad også ${names.join(' og ')}` };
}
