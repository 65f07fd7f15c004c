import { JsonList, jsonPieces } from './json-pieces.js';
import { exceptionsPart, resultPart, summaryPart } from './json-parts.js';
import { mapped } from './mapped.js';
import { joined, type ReportContext, type RunResults } from './results.js';

/**
 * The report for programs, as report.schema.json describes it. What does not apply is left out: `unreadable`, `problem`,
 * `suppressed`, `definitionFaults` and `suppressions` stand there only when there is something to say.
 */
export function jsonReport(run: RunResults, { language }: ReportContext): Iterable<string> {
  return jsonPieces({
    ...summaryPart(run),
    results: new JsonList(mapped(run.results, (result) => resultPart(result, language))),
    ...exceptionsPart(run),
  });
}

/** The same report as one text. */
export const formatJson = joined(jsonReport);
