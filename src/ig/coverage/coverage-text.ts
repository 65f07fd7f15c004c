import { shortName } from '../../fhir/canonical.js';
import { shorten } from '../../text/shorten.js';
import { briefly, type GuideCoverage, type ReportedConstraint } from './coverage-report.js';
import type { ExpectedFinding } from './golden-case.js';

/** Findings of one case that are listed by name. */
const mostListed = 3;

/** The coverage of a guide for a terminal: what is not covered first, then what cannot be broken, then the figures. */
export function coverageAsText(coverage: GuideCoverage): string {
  const { id, version, figure, constraints, disturbances } = coverage;
  return [
    ...section('Not covered', constraints, 'not covered'),
    ...section('Cannot be broken', constraints, 'cannot be broken'),
    ...(disturbances.length === 0 ? [] : ['Findings that keep cases from counting:']),
    ...disturbances.map(
      ({ finding, constraints: count, case: name }) =>
        `  ${finding}: ${count} ${count === 1 ? 'constraint is' : 'constraints are'} not covered because of it, as in ${name}`,
    ),
    `${id}#${version}: ${figure.percent} % of the constraints that can be broken are covered ` +
      `(${figure.constraints} constraints: ${figure.shown} covered, ${figure.open} not covered, ${figure.explained} cannot be broken)`,
    '',
  ].join('\n');
}

function section(title: string, constraints: readonly ReportedConstraint[], status: ReportedConstraint['status']): string[] {
  const some = constraints.filter((each) => each.status === status);
  return some.length === 0 ? [] : [`${title}:`, ...some.flatMap(linesOf)];
}

function linesOf(constraint: ReportedConstraint): string[] {
  const { profile, element, kind, value, reason = '', further = [], missing = [] } = constraint;
  const subject = `  ${shortName(profile)} ${element} ${kind} ${shorten(value, 100)}`;
  if (constraint.case === undefined) return [`${subject}: ${reason}`];
  return [
    `${subject}: ${constraint.case} breaks it, but does not count`,
    ...listed(further, 'also finds'),
    ...listed(missing, 'expects, and does not get'),
  ];
}

function listed(findings: readonly ExpectedFinding[], verb: string): string[] {
  const more = findings.length - mostListed;
  return [...findings.slice(0, mostListed).map((each) => `    ${verb}: ${briefly(each)}`), ...(more > 0 ? [`    and ${more} more`] : [])];
}
