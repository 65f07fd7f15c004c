import type { Finding } from '../finding/finding.js';
import { exceptionsPart, findingPart, resultPart, summaryPart } from './json-parts.js';
import { PerKind } from './per-kind.js';
import type { ReportContext } from './results.js';
import { wholeReport, type StreamedFormat } from './streamed.js';
import type { DocumentResult } from './document-result.js';

/**
 * The report for programs that read line by line: for each document one line `{"type":"result",…}`, the same as in the JSON
 * report, and at the end one line `{"type":"summary",…}` with everything else.
 */
export function streamNdjson({ language }: ReportContext): StreamedFormat {
  // Three quarters of a valid report's line are the same in every line.
  const around = new PerKind((kind) => {
    const { id, severity, code, message, profile, definition, rule, source } = findingPart({ ...kind, expression: '', path: [] }, language);
    const after = JSON.stringify({ profile, definition, rule, source });
    return {
      before: `${JSON.stringify({ id, severity, code, message }).slice(0, -1)},`,
      after: after === '{}' ? '}' : `,${after.slice(1)}`,
    };
  });

  const textOf = (finding: Finding): string => {
    if (finding.covers !== undefined || finding.related !== undefined || finding.suggestion !== undefined)
      return JSON.stringify(findingPart(finding, language));
    const { expression, line, column, resource } = finding;
    const { before, after } = around.of(finding);
    // An object made for JSON.stringify takes half as long again.
    return `${before}"expression":${JSON.stringify(expression)}${numberPart('line', line)}${numberPart('column', column)}${resource === undefined ? '' : `,"resource":${JSON.stringify(resource)}`}${after}`;
  };

  const documentLine = (result: DocumentResult): string => {
    const { file, line, resource, valid, notReport, findings, suppressed = [], problem } = result;
    if (suppressed.length > 0 || problem !== undefined) return lineOf({ type: 'result', ...resultPart(result, language) });
    return `${JSON.stringify({ type: 'result', file, line, resource, valid, notReport }).slice(0, -1)},"findings":[${findings.map(textOf).join(',')}]}\n`;
  };

  return {
    head: '',
    document: documentLine,
    end: (run) => lineOf({ type: 'summary', ...summaryPart(run), ...exceptionsPart(run) }),
  };
}

/** The report for programs that read line by line, whole. */
export const formatNdjson = wholeReport(streamNdjson);

function numberPart(name: string, value: number | undefined): string {
  return value === undefined ? '' : `,"${name}":${value}`;
}

function lineOf(value: object): string {
  return `${JSON.stringify(value)}\n`;
}
