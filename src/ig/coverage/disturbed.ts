import type { Finding } from '../../finding/finding.js';
import type { Validator } from '../../validate/validator.js';
import { asExpected } from './deviations.js';
import type { ExpectedFinding, GoldenCase } from './golden-case.js';

/** A case, what was found in its document, and where that differs from what it expects. */
export interface CaseRun {
  readonly golden: GoldenCase;
  readonly findings: readonly Finding[];
  /** Expected, and not found. */
  readonly missing: readonly ExpectedFinding[];
  /** Found, and not expected; of a plain document every error. */
  readonly unexpected: readonly ExpectedFinding[];
}

/** A case with a finding that names the constraint. */
export interface Candidate {
  readonly run: CaseRun;
  readonly finding: Finding;
}

/** A case that breaks a constraint, and does not break it alone. */
export interface Disturbed {
  readonly golden: GoldenCase;
  readonly finding: Finding;
  /** Findings that stay when the constraint is taken out. */
  readonly further: readonly ExpectedFinding[];
  /** What the case expects, and the validator does not find. */
  readonly missing: readonly ExpectedFinding[];
}

/** What the candidates of a constraint show. */
export interface Shown {
  readonly shownBy?: { readonly golden: GoldenCase; readonly finding: Finding };
  readonly disturbed?: Disturbed;
}

/** Cases with deviations that are tried for one constraint: with one bad invariant in the guide, every case has some. */
const mostTried = 50;

/**
 * Finds the first candidate whose finding disappears without the constraint and leaves nothing unexpected behind.
 * @param candidates in the order in which they are tried
 * @param without validates against the guide in which the constraint was taken out
 */
export function firstAlone(candidates: readonly Candidate[], without: Validator): Shown {
  let nearest: Disturbed | undefined;
  let tried = 0;
  for (const { run, finding } of candidates) {
    const { golden, missing, unexpected } = run;
    if (missing.length + unexpected.length > 0 && ++tried > mostTried) break;
    const left = new Set(without.validate(golden.document, { profiles: golden.profiles }).map(identity));
    if (left.has(identity(finding))) continue;
    const isExpected = golden.isPlain === true || !unexpected.some((each) => same(each, finding));
    const further = unexpected.filter((each) => left.has(JSON.stringify(each)) || (!isExpected && same(each, finding)));
    if (further.length === 0 && missing.length === 0) return { shownBy: { golden, finding } };
    if (nearest === undefined || further.length + missing.length < nearest.further.length + nearest.missing.length)
      nearest = { golden, finding, further, missing };
  }
  return nearest === undefined ? {} : { disturbed: nearest };
}

const same = (expected: ExpectedFinding, finding: Finding): boolean => JSON.stringify(expected) === identity(finding);

function identity(finding: Finding): string {
  return JSON.stringify(asExpected(finding));
}
