import type { Finding } from '../../finding/finding.js';
import type { ExpectedFinding, GoldenCase } from './golden-case.js';
import { allExpected, narrativeAt, narrativeRule } from './narrative.js';

/** What a case and the validator disagree about; both lists are empty when they agree. */
export interface Deviations {
  readonly missing: readonly ExpectedFinding[];
  readonly unexpected: readonly ExpectedFinding[];
}

/**
 * Compares what was found in a case's document with what the case expects. Every finding counts, information included, and
 * each as often as it was made; only their order is left open. Missing narratives are expected by rule (narrative.ts),
 * unless the case lists them itself.
 */
export function deviationsOf(golden: GoldenCase, findings: readonly Finding[], hasNarrative: (type: string) => boolean): Deviations {
  const expected = allExpected(golden, hasNarrative).map(complete);
  const listed = golden.expect.some(({ rule }) => rule === narrativeRule);
  const found = findings.map((finding) =>
    finding.rule === narrativeRule && !listed ? narrativeAt(finding.expression) : asExpected(finding),
  );
  return { missing: without(expected, found), unexpected: without(found, expected) };
}

/** True when there is no deviation. */
export function agrees({ missing, unexpected }: Deviations): boolean {
  return missing.length === 0 && unexpected.length === 0;
}

/** A finding as a case states it, with its source. */
export function asExpected({ id, severity, expression, profile, definition, rule, source }: Finding): ExpectedFinding {
  return {
    id,
    severity,
    expression,
    ...(profile === undefined ? {} : { profile }),
    ...(definition === undefined ? {} : { definition }),
    ...(rule === undefined ? {} : { rule }),
    ...(source === undefined ? {} : { source }),
  };
}

function complete(finding: ExpectedFinding): ExpectedFinding {
  const source = finding.source ?? finding.profile;
  return source === undefined ? finding : { ...finding, source };
}

function without(some: readonly ExpectedFinding[], others: readonly ExpectedFinding[]): ExpectedFinding[] {
  const left = others.map(key);
  return some.filter((finding) => {
    const at = left.indexOf(key(finding));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function key(finding: ExpectedFinding): string {
  return JSON.stringify(Object.entries(finding).sort(([a], [b]) => (a < b ? -1 : 1)));
}
