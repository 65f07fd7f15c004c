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
  const said = new Map<string, Finding[]>();
  return findings.filter((finding) => {
    const here = said.get(finding.expression);
    if (here === undefined) {
      said.set(finding.expression, [finding]);
      return true;
    }
    // Only what is said of one and the same place has to be written out to be compared.
    if (here.some((other) => other.id === finding.id && fingerprint(other) === fingerprint(finding))) return false;
    here.push(finding);
    return true;
  });
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
