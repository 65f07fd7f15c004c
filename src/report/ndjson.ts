import { exceptionsPart, resultPart, summaryPart } from './json-parts.js';
import type { ReportContext, RunResults } from './results.js';

/**
 * The report for programs that read line by line: for each document one line `{"type":"result",…}`, the same as in the JSON
 * report, and at the end one line `{"type":"summary",…}` with everything else.
 */
export function formatNdjson(run: RunResults, { language }: ReportContext): string {
  const lines = run.results.map((result) => ({ type: 'result', ...resultPart(result, language) }));
  return [...lines, { type: 'summary', ...summaryPart(run), ...exceptionsPart(run) }].map((line) => `${JSON.stringify(line)}\n`).join('');
}
