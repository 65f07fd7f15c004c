import type { ReportedFinding } from '../../report/reported-finding.js';
import { splitCanonical } from '../../fhir/canonical.js';

/** A finding that only one version of a guide has, or that weighs differently in the other. */
export interface ChangedFinding {
  readonly kind: 'gained' | 'lost' | 'changed';
  /** As the later version has it, where it has it. */
  readonly finding: ReportedFinding;
}

/** Which findings of a document come and go from one version to the other. The same mistake with another text is the same finding. */
export function compareFindings(before: readonly ReportedFinding[], after: readonly ReportedFinding[]): ChangedFinding[] {
  if (before.length === 0 && after.length === 0) return [];
  const [gone, come] = [without(before, after), without(after, before)];
  const reweighed = new Map(come.map((finding) => [place(finding), finding]));
  const changed = gone.filter((finding) => reweighed.has(place(finding)));
  const paired = new Set(changed.map(place));
  return [
    ...gone.filter((finding) => !paired.has(place(finding))).map((finding): ChangedFinding => ({ kind: 'lost', finding })),
    ...come.map((finding): ChangedFinding => ({ kind: paired.has(place(finding)) ? 'changed' : 'gained', finding })),
  ];
}

function without(findings: readonly ReportedFinding[], others: readonly ReportedFinding[]): ReportedFinding[] {
  const counts = new Map<string, number>();
  for (const other of others) counts.set(identity(other), (counts.get(identity(other)) ?? 0) + 1);
  return findings.filter((finding) => {
    const left = counts.get(identity(finding)) ?? 0;
    if (left > 0) counts.set(identity(finding), left - 1);
    return left === 0;
  });
}

const place = ({ id, rule, expression, profile, definition }: ReportedFinding): string =>
  JSON.stringify([id, rule, expression, profile === undefined ? '' : splitCanonical(profile).url, definition]);

const identity = (finding: ReportedFinding): string => `${finding.severity} ${place(finding)}`;
