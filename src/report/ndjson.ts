import { exceptionsPart, resultPart, summaryPart } from './json-parts.js';
import type { ReportContext } from './results.js';
import { wholeReport, type StreamedFormat } from './streamed.js';

/**
 * The report for programs that read line by line: for each document one line `{"type":"result",…}`, the same as in the JSON
 * report, and at the end one line `{"type":"summary",…}` with everything else.
 */
export function streamNdjson({ language }: ReportContext): StreamedFormat {
  return {
    head: '',
    document: (result) => lineOf({ type: 'result', ...resultPart(result, language) }),
    end: (run) => lineOf({ type: 'summary', ...summaryPart(run), ...exceptionsPart(run) }),
  };
}

/** The report for programs that read line by line, whole. */
export const formatNdjson = wholeReport(streamNdjson);

function lineOf(value: object): string {
  return `${JSON.stringify(value)}\n`;
}
