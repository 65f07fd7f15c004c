import type { Finding } from './finding.js';
import { severities } from './severity.js';

/** What makes two findings the same thing said twice: the profile that led to it is left out on purpose. */
export function fingerprint(finding: Finding): string {
  const params = Object.entries(finding.params)
    .filter(([name]) => name !== 'profile')
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([finding.id, finding.expression, finding.rule ?? '', params]);
}

/** Drops what was said before, keeping the first. */
export function distinct(findings: readonly Finding[]): Finding[] {
  if (areApart(findings)) return [...findings];
  const seen = new Set<string>();
  return findings.filter((finding) => {
    const key = fingerprint(finding);
    return !seen.has(key) && seen.add(key);
  });
}

/** As many as are compared with one another before anything is written out to compare it. */
const few = 12;

/** Are no two of a few findings of the same kind at the same place? A report that is in order has a few. */
function areApart(findings: readonly Finding[]): boolean {
  if (findings.length > few) return false;
  for (let i = 1; i < findings.length; i++) {
    const one = findings[i];
    for (let j = 0; j < i; j++) if (findings[j]?.id === one?.id && findings[j]?.expression === one?.expression) return false;
  }
  return true;
}

/** Reading order: by place in the text, then by weight, then by id. Stable for findings without a position. */
export function inReadingOrder(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0) ||
      severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
      (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
}
