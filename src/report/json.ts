import { exceptionsPart, resultPart, summaryPart } from './json-parts.js';
import type { ReportContext, RunResults } from './results.js';

/**
 * The report for programs, as report.schema.json describes it. What does not apply is left out: `unreadable`, `problem`,
 * `suppressed`, `definitionFaults` and `suppressions` stand there only when there is something to say.
 */
export function formatJson(run: RunResults, { language }: ReportContext): string {
  const report = { ...summaryPart(run), results: run.results.map((result) => resultPart(result, language)), ...exceptionsPart(run) };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}
