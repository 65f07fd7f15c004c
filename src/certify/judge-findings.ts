import { areaOf } from './area.js';
import type { Severity } from '../finding/severity.js';
import type { HandedIn } from './handed-in.js';
import { notEvaluated } from './not-evaluated.js';
import type { ReportedFinding } from '../report/reported-finding.js';
import type { FindingIn, Outcome, Status } from './outcome.js';
import type { Protocol, Requirement, Selection } from './protocol.js';

/** Findings by the requirement that they break, and those that break none: information. */
export interface SortedFindings {
  readonly broken: ReadonlyMap<Requirement, readonly FindingIn[]>;
  readonly remarks: readonly FindingIn[];
}

/**
 * Gives every finding to the one requirement it is about. A document that cannot be read breaks what is asked of the form, and
 * one that is no report what is asked of documents.
 * @param across what the reports say together that breaks a rule
 */
export function sortFindings({ chapters }: Protocol, documents: readonly HandedIn[], across: readonly FindingIn[]): SortedFindings {
  const requirementOf = new Map(
    chapters
      .flatMap(({ requirements }) => requirements)
      .flatMap((requirement) => keysOf(requirement.select).map((key) => [key, requirement] as const)),
  );
  const broken = new Map<Requirement, FindingIn[]>();
  const remarks: FindingIn[] = [];
  const give = (found: FindingIn, requirement: Requirement | undefined): void => {
    const known = requirement === undefined ? remarks : broken.get(requirement);
    if (known !== undefined) known.push(found);
    else if (requirement !== undefined) broken.set(requirement, [found]);
  };
  for (const document of documents) {
    const { problem, findings } = document.result;
    const place = placeOf(document);
    if (problem === undefined && document.reports.length === 0 && !document.isDelivery) give(place, requirementOf.get('document error'));
    if (problem !== undefined && problem.id !== 'tool-failed') give({ ...place, finding: problem }, requirementOf.get('form error'));
    for (const finding of findings)
      give(
        { ...place, finding },
        requirementOf.get(finding.id) ?? requirementOf.get(`${areaOf(finding, document)} ${severityOf(finding)}`),
      );
  }
  for (const found of across) give(found, requirementOf.get(found.finding?.id ?? ''));
  return { broken, remarks };
}

/** What was not evaluated could have been an error. */
function severityOf({ id, severity }: ReportedFinding): Severity {
  return notEvaluated.has(id) ? 'error' : severity;
}

/** A document's file, its line in a file of several, and the file's hash. */
export function placeOf({ result: { file, line, hash = '' } }: HandedIn): Omit<FindingIn, 'finding'> {
  return line === undefined ? { file, hash } : { file, line, hash };
}

/** What finds a requirement: a rule's id, or area and severity. */
export function keysOf(select: Selection | undefined): readonly string[] {
  if (select === undefined) return [];
  return 'rules' in select ? select.rules : select.areas.flatMap((area) => select.severity.map((severity) => `${area} ${severity}`));
}

/** A requirement about findings: broken by one, undetermined where a check could not be made, held by all else that it applies to. */
export function judgeFindings(
  { about }: Requirement,
  findings: readonly FindingIn[],
  documents: readonly HandedIn[],
): Omit<Outcome, 'requirement'> {
  const checked = documents.filter((document) => isAbout(about, document, documents)).length;
  const isCertain = findings.some(({ finding }) => finding === undefined || !notEvaluated.has(finding.id));
  const status: Status = isCertain ? 'fail' : findings.length > 0 ? 'undetermined' : checked > 0 ? 'pass' : 'not-applicable';
  return { status, findings, showings: [], checked };
}

function isAbout(about: Requirement['about'], { isDelivery, kinds, reports }: HandedIn, all: readonly HandedIn[]): boolean {
  if (about === undefined) return true;
  return about.some((what) => {
    if (what === 'delivery') return isDelivery;
    if (what === 'series')
      return (
        reports.length > 1 || (reports.length === 1 && all.some((other) => other.reports.length > 0 && other.reports[0] !== reports[0]))
      );
    return [...kinds.values()].includes(what);
  });
}
