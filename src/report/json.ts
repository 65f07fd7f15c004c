import type { DefinitionFault } from '../finding/definition-fault.js';
import { render } from '../finding/render.js';
import { renderProblem } from '../finding/problem.js';
import type { Language } from '../finding/message.js';
import type { DocumentResult, ReportedFinding, ReportedProblem, ReportContext, RunResults } from './results.js';

/**
 * The report for programs, as report.schema.json describes it. What does not apply is left out: `unreadable`, `problem`
 * and `definitionFaults` stand there only when there is something to say.
 */
export function formatJson(run: RunResults, { language }: ReportContext): string {
  const { unreadable, ...counts } = run.summary;
  const report = {
    tool: run.tool,
    ig: run.ig,
    stage: run.stage,
    summary: { ...counts, ...(unreadable > 0 ? { unreadable } : {}) },
    results: run.results.map((result) => resultOf(result, language)),
    ...(run.definitionFaults.length > 0 ? { definitionFaults: run.definitionFaults.map(faultOf) } : {}),
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

/** JSON.stringify leaves out what is undefined; the order of the properties is that of the contract. */
function resultOf({ file, line, resource, valid, findings, problem }: DocumentResult, language: Language): object {
  return {
    file,
    line,
    resource,
    valid,
    findings: findings.map((finding) => findingOf(finding, language)),
    problem: problem === undefined ? undefined : problemOf(problem, language),
  };
}

function findingOf(finding: ReportedFinding, language: Language): object {
  const { id, severity, code, expression, line, column, resource, profile, definition, rule, source } = finding;
  return { id, severity, code, message: render(finding, language), expression, line, column, resource, profile, definition, rule, source };
}

function problemOf(problem: ReportedProblem, language: Language): object {
  const { id, line, column } = problem;
  return { id, message: renderProblem(problem, language), line, column };
}

function faultOf({ definition, element, problem }: DefinitionFault): object {
  return { definition, element, problem };
}
