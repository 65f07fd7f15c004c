import { mask, maskParam } from '../finding/mask.js';
import type { Param } from '../finding/message.js';
import type { DocumentResult, ReportedFinding, ReportedProblem, RunResults } from './results.js';

/**
 * The results with every CPR number masked: in file names, resource ids, expressions, parameters and what else is text.
 * It is done once, before any format sees them, so that no format can forget it. Excerpts are masked where they are
 * made (excerpt.ts), because the caret must follow.
 */
export function maskResults(run: RunResults): RunResults {
  return {
    ...run,
    results: run.results.map(maskResult),
    definitionFaults: run.definitionFaults.map(maskStrings),
  };
}

function maskResult(result: DocumentResult): DocumentResult {
  return {
    ...maskStrings(result),
    findings: result.findings.map(maskFinding),
    ...(result.problem === undefined ? {} : { problem: maskProblem(result.problem) }),
  };
}

function maskFinding(finding: ReportedFinding): ReportedFinding {
  return {
    ...maskStrings(finding),
    params: maskParams(finding.params),
    path: finding.path.map((step) => (typeof step === 'string' ? mask(step) : step)),
  };
}

function maskProblem(problem: ReportedProblem): ReportedProblem {
  return { ...problem, params: maskParams(problem.params) };
}

function maskParams(params: Readonly<Record<string, Param>>): Record<string, Param> {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, maskParam(value)]));
}

/** The object with its own texts masked; what is no text stays as it is. */
function maskStrings<T extends object>(value: T): T {
  const entries = Object.entries(value).map(([key, item]: [string, unknown]) => [key, typeof item === 'string' ? mask(item) : item]);
  return Object.fromEntries(entries) as T;
}
