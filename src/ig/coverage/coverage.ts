import type { StructureDefinition } from 'fhir/r4.js';
import type { Finding } from '../../finding/finding.js';
import { constraintsOf, withoutConstraint, type Constraint } from './constraint.js';
import { agrees, asExpected, deviationsOf } from './deviations.js';
import { whyRedundant } from './explain.js';
import type { GoldenCase } from './golden-case.js';
import type { CoveredGuide } from './guide.js';
import { isShownBy } from './shown.js';

/** What is known of one constraint. */
export interface CoverageLine {
  readonly constraint: Constraint;
  /** A case that breaks it, and the finding that says so. */
  readonly shownBy?: { readonly golden: GoldenCase; readonly finding: Finding };
  /** Why it makes no difference of its own: then a case shows it at most together with what it follows from. */
  readonly redundant?: string;
}

interface Run {
  readonly golden: GoldenCase;
  readonly findings: readonly Finding[];
}

/**
 * Finds, for every constraint that definitions state, a case that breaks it. Two things make a case count: it yields a finding
 * with an id of the constraint's kind that names the constraint's element and definition, and that finding disappears when
 * the definition is built again without the constraint, unless the definition says the same elsewhere. A case that does not
 * agree with what it expects counts for nothing.
 */
export function coverageOf(guide: CoveredGuide, structures: readonly StructureDefinition[], cases: readonly GoldenCase[]): CoverageLine[] {
  const validator = guide.validator();
  const runs = cases
    .map((golden): Run => ({ golden, findings: validator.validate(golden.document, { profiles: golden.profiles }) }))
    .filter(({ golden, findings }) => agrees(deviationsOf(golden, findings, guide.hasNarrative)));
  return structures.flatMap((structure) => constraintsOf(structure).map((constraint) => lineOf(constraint, structure, guide, runs)));
}

/** Constraints that neither a case shows nor the definition explains. */
export function uncovered(lines: readonly CoverageLine[]): CoverageLine[] {
  return lines.filter(({ shownBy, redundant }) => !shownBy && redundant === undefined);
}

function lineOf(constraint: Constraint, structure: StructureDefinition, guide: CoveredGuide, runs: readonly Run[]): CoverageLine {
  const candidates = runs
    .flatMap(({ golden, findings }) =>
      findings.filter((finding) => isShownBy(finding, constraint, golden.document)).map((finding) => ({ golden, finding })),
    )
    // A case that breaks nothing else shows it best.
    .sort((one, other) => one.golden.expect.length - other.golden.expect.length);
  const decisive = candidates.length === 0 ? undefined : firstThatGoes(candidates, guide, withoutConstraint(structure, constraint));
  if (decisive) return { constraint, shownBy: decisive };
  const redundant = whyRedundant(constraint, structure, guide.definitions);
  const [shownBy] = candidates;
  return { constraint, ...(redundant === undefined ? {} : { redundant, ...(shownBy ? { shownBy } : {}) }) };
}

/** The first case whose finding is gone when the definition is replaced by one that lacks the constraint. */
function firstThatGoes<T extends { readonly golden: GoldenCase; readonly finding: Finding }>(
  candidates: readonly T[],
  guide: CoveredGuide,
  changed: StructureDefinition,
): T | undefined {
  const validator = guide.validator(changed);
  return candidates.find(({ golden, finding }) => {
    const left = validator.validate(golden.document, { profiles: golden.profiles }).map(identity);
    return !left.includes(identity(finding));
  });
}

function identity(finding: Finding): string {
  return JSON.stringify(asExpected(finding));
}
