import type { StructureDefinition } from 'fhir/r4.js';
import type { Finding } from '../../finding/finding.js';
import { constraintsOf, withoutConstraint, type Constraint } from './constraint.js';
import { asExpected, deviationsOf } from './deviations.js';
import { whyRedundant } from './explain.js';
import { firstAlone, type Candidate, type CaseRun, type Disturbed } from './disturbed.js';
import type { GoldenCase } from './golden-case.js';
import type { CoveredGuide } from './guide.js';
import { isShownBy } from './shown.js';

/** What is known of one constraint. */
export interface CoverageLine {
  readonly constraint: Constraint;
  /** A case that breaks it, and the finding that says so. */
  readonly shownBy?: { readonly golden: GoldenCase; readonly finding: Finding };
  /** The case that comes nearest, where each that breaks the constraint has further findings. */
  readonly disturbed?: Disturbed;
  /** Why it makes no difference of its own: then a case shows it at most together with what it follows from. */
  readonly redundant?: string;
}

/**
 * Finds, for every constraint that definitions state, a case that breaks it. Two things make a case count: it yields a finding
 * with an id of the constraint's kind that names the constraint's element and definition, and that finding disappears when
 * the definition is built again without the constraint, unless the definition says the same elsewhere. Findings that disappear
 * with it are its consequences. A case with further findings, or without one that it expects, does not count; the line names it
 * as `disturbed`.
 */
export function coverageOf(guide: CoveredGuide, structures: readonly StructureDefinition[], cases: readonly GoldenCase[]): CoverageLine[] {
  const runs = runCases(guide, cases);
  return structures.flatMap((structure) => constraintsOf(structure).map((constraint) => lineOf(constraint, structure, guide, runs)));
}

/** Validates every case, and compares the findings with what it expects. A plain document expects none. */
function runCases(guide: CoveredGuide, cases: readonly GoldenCase[]): CaseRun[] {
  const validator = guide.validator();
  return cases.map((golden) => {
    const findings = validator.validate(golden.document, { profiles: golden.profiles });
    const { missing, unexpected } = golden.isPlain
      ? { missing: [], unexpected: findings.filter(({ severity }) => severity === 'error').map(asExpected) }
      : deviationsOf(golden, findings, guide.hasNarrative);
    return { golden, findings, missing, unexpected };
  });
}

/** Constraints that neither a case shows nor the definition explains. */
export function uncovered(lines: readonly CoverageLine[]): CoverageLine[] {
  return lines.filter(({ shownBy, redundant }) => !shownBy && redundant === undefined);
}

function lineOf(constraint: Constraint, structure: StructureDefinition, guide: CoveredGuide, runs: readonly CaseRun[]): CoverageLine {
  const candidates = runs
    .flatMap((run) =>
      run.findings.filter((finding) => isShownBy(finding, constraint, run.golden.document)).map((finding): Candidate => ({ run, finding })),
    )
    // A case that breaks nothing else shows it best.
    .sort((one, other) => deviationCount(one) - deviationCount(other) || one.run.golden.expect.length - other.run.golden.expect.length);
  const { shownBy, disturbed } =
    candidates.length === 0 ? {} : firstAlone(candidates, guide.validator(withoutConstraint(structure, constraint)));
  if (shownBy) return { constraint, shownBy };
  const redundant = whyRedundant(constraint, structure, guide.definitions);
  if (redundant === undefined) return { constraint, ...(disturbed ? { disturbed } : {}) };
  const agreeing = candidates.find((candidate) => deviationCount(candidate) === 0);
  return { constraint, redundant, ...(agreeing ? { shownBy: { golden: agreeing.run.golden, finding: agreeing.finding } } : {}) };
}

const deviationCount = ({ run }: Candidate): number => run.missing.length + run.unexpected.length;
