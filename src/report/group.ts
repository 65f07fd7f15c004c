import type { Finding } from '../finding/finding.js';

/**
 * Findings for a person to read: information that says the same in several places comes once, where it comes first, with
 * all its places. What must be acted on stands alone.
 */
export function grouped<T extends Finding>(findings: readonly T[], textOf: (finding: T) => string): T[][] {
  const groups: T[][] = [];
  const byText = new Map<string, T[]>();
  for (const finding of findings) {
    const key = finding.severity === 'information' ? `${finding.id} ${textOf(finding)}` : undefined;
    const same = key === undefined ? undefined : byText.get(key);
    if (same !== undefined) {
      same.push(finding);
      continue;
    }
    const group = [finding];
    groups.push(group);
    if (key !== undefined) byText.set(key, group);
  }
  return groups;
}
