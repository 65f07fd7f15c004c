import type { DefinitionFault } from '../finding/definition-fault.js';
import type { Finding, RelatedPlace } from '../finding/finding.js';
import type { Language } from '../finding/message.js';
import { renderProblem, type Problem } from '../finding/problem.js';
import { render } from '../finding/render.js';
import type { FindingPart, ProblemPart, RelatedPart } from './finding-part.js';
import type { HistorySummary } from './history-summary.js';
import type { RunEnd } from './streamed.js';
import type { SuppressionUse } from './suppressed.js';
import type { DocumentResult } from './document-result.js';

/*
 * The parts of the report for programs, as report.schema.json describes them. The order of the properties is that of the
 * contract; JSON.stringify leaves out what is undefined.
 */

/** One document and what was found. */
export function resultPart(
  { file, line, resource, valid, notReport, findings, suppressed = [], problem }: DocumentResult,
  language: Language,
): object {
  return {
    file,
    line,
    resource,
    valid,
    notReport,
    findings: findings.map((finding) => findingPart(finding, language)),
    suppressed:
      suppressed.length === 0
        ? undefined
        : suppressed.map((finding) => ({ ...findingPart(finding, language), suppression: suppressionPart(finding.suppression) })),
    problem: problem === undefined ? undefined : problemPart(problem, language),
  };
}

/** What was checked against, and the counts. */
export function summaryPart({ tool, ig, stage, summary: { notReports, unreadable, passedOver, ...counts } }: RunEnd): object {
  return {
    tool,
    ig,
    stage,
    summary: {
      ...counts,
      ...(notReports > 0 ? { notReports } : {}),
      ...(unreadable > 0 ? { unreadable } : {}),
      ...(passedOver > 0 ? { passedOver } : {}),
    },
  };
}

/** What stands in a report only when there is something to say. */
export function exceptionsPart({ history, configuration, definitionFaults, suppressions }: RunEnd): object {
  return {
    history: history === undefined ? undefined : historyPart(history),
    configuration: configuration === undefined || configuration.rules.length === 0 ? undefined : configuration,
    definitionFaults: definitionFaults.length > 0 ? definitionFaults.map(faultPart) : undefined,
    suppressions: suppressions === undefined ? undefined : usePart(suppressions),
  };
}

/** A finding in words. */
export function findingPart(finding: Finding, language: Language): FindingPart {
  const { id, severity, code, expression, line, column, resource, profile, definition, rule, source, suggestion, covers, related } =
    finding;
  const part: Writable<FindingPart> = { id, severity, code, message: render(finding, language), expression };
  // One after another, which takes a tenth of the time of leaving out what is undefined from a list of all.
  if (line !== undefined) part.line = line;
  if (column !== undefined) part.column = column;
  if (resource !== undefined) part.resource = resource;
  if (profile !== undefined) part.profile = profile;
  if (definition !== undefined) part.definition = definition;
  if (rule !== undefined) part.rule = rule;
  if (source !== undefined) part.source = source;
  if (suggestion !== undefined) part.suggestion = suggestion;
  if (covers !== undefined) part.covers = covers.map((covered) => findingPart(covered, language));
  if (related !== undefined) part.related = relatedPart(related);
  return part;
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

function relatedPart({ file, line, column, expression, resource, report }: RelatedPlace): RelatedPart {
  return withoutGaps({ file, expression, line, column, resource, report });
}

function historyPart({ reports, citizens, untimed, anonymous }: HistorySummary): object {
  const list = (documents: HistorySummary['untimed']): object | undefined =>
    documents.length === 0 ? undefined : documents.map(({ file, line }) => ({ file, line }));
  return { reports, citizens, untimed: list(untimed), anonymous: list(anonymous) };
}

/** Why a document could not be read, in words. */
export function problemPart(problem: Problem, language: Language): ProblemPart {
  const { id, line, column } = problem;
  return withoutGaps({ id, message: renderProblem(problem, language), line, column });
}

/** The object without properties that are undefined; the same one, where none is. */
function withoutGaps<T extends object>(part: { readonly [Key in keyof T]-?: T[Key] | undefined }): T {
  const keys = Object.keys(part) as (keyof T)[];
  if (keys.every((key) => part[key] !== undefined)) return part as T;
  const without: Partial<T> = {};
  for (const key of keys) if (part[key] !== undefined) without[key] = part[key];
  return without as T;
}

function faultPart({ definition, element, problem }: DefinitionFault): object {
  return { definition, element, problem };
}

function usePart({ file, used, expired, unused, elsewhere }: SuppressionUse): object {
  const entry = ({ finding, rule, reason, expires }: SuppressionUse['expired'][number]): object => ({ finding, rule, reason, expires });
  return { file, used, expired: expired.map(entry), unused: unused.map(entry), elsewhere };
}

function suppressionPart({ reason, expires }: { readonly reason: string; readonly expires?: string }): object {
  return { reason, expires };
}
