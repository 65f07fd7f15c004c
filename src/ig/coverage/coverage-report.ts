import type { CoverageLine } from './coverage.js';
import type { ExpectedFinding } from './golden-case.js';
import { figureOf, type CoverageFigure } from './render-coverage.js';

export type CoverageStatus = 'covered' | 'not covered' | 'cannot be broken';

/** What is known of one constraint, as `ltt coverage --format json` has it. */
export interface ReportedConstraint {
  readonly profile: string;
  readonly element: string;
  readonly kind: string;
  readonly value: string;
  readonly status: CoverageStatus;
  /** Why it is not covered, or cannot be broken. */
  readonly reason?: string;
  /** The case that breaks it, or comes nearest. */
  readonly case?: string;
  readonly finding?: string;
  readonly expression?: string;
  /** Findings that keep the case from counting. */
  readonly further?: readonly ExpectedFinding[];
  /** What the case expects, and the validator does not find. */
  readonly missing?: readonly ExpectedFinding[];
}

/** The coverage of one guide. */
export interface GuideCoverage {
  readonly id: string;
  readonly version: string;
  readonly figure: CoverageFigure;
  readonly constraints: readonly ReportedConstraint[];
  /** What keeps cases from counting, and how many constraints each finding costs; the costliest first. */
  readonly disturbances: readonly Disturbance[];
}

export interface Disturbance {
  /** `invariant-failed xy-1` */
  readonly finding: string;
  readonly constraints: number;
  /** One of the cases. */
  readonly case: string;
}

/** Puts together what is told of a guide. */
export function guideCoverage(guide: { readonly id: string; readonly version: string }, lines: readonly CoverageLine[]): GuideCoverage {
  return { ...guide, figure: figureOf(lines), constraints: lines.map(reported), disturbances: disturbancesOf(lines) };
}

/** A finding in a few words: its id, the invariant, its place. */
export function briefly({ id, rule, expression }: ExpectedFinding): string {
  return `${kindOf({ id, rule })} at ${expression}`;
}

function reported({ constraint, shownBy, redundant, disturbed }: CoverageLine): ReportedConstraint {
  if (shownBy) return { ...constraint, status: 'covered', ...placeOf(shownBy) };
  if (redundant !== undefined) return { ...constraint, status: 'cannot be broken', reason: redundant };
  if (disturbed === undefined) return { ...constraint, status: 'not covered', reason: 'no case breaks it' };
  const { further, missing } = disturbed;
  const reasons = [...(further.length > 0 ? ['further findings'] : []), ...(missing.length > 0 ? ['expected findings are missing'] : [])];
  return { ...constraint, status: 'not covered', reason: reasons.join(', '), ...placeOf(disturbed), further, missing };
}

function placeOf({ golden, finding }: Pick<NonNullable<CoverageLine['disturbed']>, 'golden' | 'finding'>) {
  return { case: golden.name, finding: finding.id, expression: finding.expression };
}

function disturbancesOf(lines: readonly CoverageLine[]): Disturbance[] {
  const found = new Map<string, Disturbance>();
  for (const { disturbed, redundant } of lines) {
    if (disturbed === undefined || redundant !== undefined) continue;
    for (const finding of new Set(disturbed.further.map(kindOf))) {
      const { constraints, case: name } = found.get(finding) ?? { constraints: 0, case: disturbed.golden.name };
      found.set(finding, { finding, constraints: constraints + 1, case: name });
    }
  }
  return [...found.values()].sort((one, other) => other.constraints - one.constraints);
}

const kindOf = ({ id, rule }: { readonly id: string; readonly rule?: string | undefined }): string =>
  rule === undefined ? id : `${id} ${rule}`;
