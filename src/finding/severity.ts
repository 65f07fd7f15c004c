/**
 * How much a finding weighs, heaviest first. `fatal` of FHIR's issue-severity is not used: a document that cannot be read has no findings.
 */
export const severities = ['error', 'warning', 'information'] as const;

export type Severity = (typeof severities)[number];

/** True when `severity` weighs at least as much as `threshold`. */
export function isAtLeast(severity: Severity, threshold: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(threshold);
}
