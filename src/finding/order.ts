import type { Finding, FindingId } from './finding.js';
import { severities } from './severity.js';

/** What makes two findings the same thing said twice: the profile that led to it is left out on purpose. */
export function fingerprint(finding: Finding): string {
  const params = Object.entries(finding.params)
    .filter(([name]) => name !== 'profile')
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([finding.id, finding.expression, finding.rule ?? '', params]);
}

/**
 * Drops what was said before, keeping the first. Most places have one finding, or one of each kind, and then nothing is written out to
 * compare it.
 */
export function distinct(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= few && areDifferent(findings)) return findings;
  const places = new Map<string, Finding | Map<FindingId, Finding | Set<string>>>();
  return findings.filter((finding) => {
    const said = places.get(finding.expression);
    if (said === undefined) {
      places.set(finding.expression, finding);
      return true;
    }
    const here = said instanceof Map ? said : new Map([[said.id, said as Finding | Set<string>]]);
    if (said !== here) places.set(finding.expression, here);
    const alike = here.get(finding.id);
    if (alike === undefined) {
      here.set(finding.id, finding);
      return true;
    }
    const prints = alike instanceof Set ? alike : new Set([fingerprint(alike)]);
    if (alike !== prints) here.set(finding.id, prints);
    const key = fingerprint(finding);
    return !prints.has(key) && prints.add(key);
  });
}

/** Compared each with each: a table of their places would have to go through all of these texts. */
const few = 32;

/** Has none of them the kind and the place of another? */
function areDifferent(findings: readonly Finding[]): boolean {
  for (let index = 1; index < findings.length; index++) {
    const finding = findings[index];
    for (let before = 0; before < index; before++) {
      const other = findings[before];
      if (
        other !== undefined &&
        finding !== undefined &&
        other.id === finding.id &&
        other.rule === finding.rule &&
        mayBeOnePlace(other.path, finding.path)
      )
        return false;
    }
  }
  return true;
}

/** Have two places the same expression? Paths tell it sooner, but for what stands beside a primitive: its expression is the primitive's. */
function mayBeOnePlace(a: Finding['path'], b: Finding['path']): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index++) if (a[index] !== b[index] && !isBeside(a[index], b[index])) return false;
  return true;
}

function isBeside(a: string | number | undefined, b: string | number | undefined): boolean {
  return typeof a === 'string' && typeof b === 'string' && (a === `_${b}` || b === `_${a}`);
}

/**
 * Reading order: errors, then warnings, then information; each by place in the text, then by id. Stable for findings without a position.
 */
export function inReadingOrder(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0) ||
      (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
}
