import { coveredLines } from './covered.js';
import { findingText, problemText } from './message-text.js';
import { relatedText } from './place-text.js';
import { printable } from './printable.js';
import type { DocumentResult, ReportContext, ReportedFinding } from './results.js';
import { runNotes } from './run-notes.js';
import { wholeReport, type StreamedFormat } from './streamed.js';
import type { SuppressedFinding } from './suppressed.js';
import { verdictOf } from './verdict.js';

const columns = [
  'file', 'document line', 'verdict', 'document', 'severity', 'id', 'message', 'line', 'column', 'expression', 'resource', 'profile', 'definition', 'rule', 'source', 'the profile says', 'suppressed because', 'conflicts with',
] as const;

type Row = Partial<Record<(typeof columns)[number], string | number | undefined>>;

/**
 * The report as a table for spreadsheets (RFC 4180, UTF-8 with a byte order mark, without which Excel takes æ, ø and å for
 * something else): a row for each finding, and one for a document without any; last, what a configuration changed of the
 * rules. The head row is the same in every language.
 */
export function streamCsv({ language }: ReportContext): StreamedFormat {
  return {
    head: `\ufeff${columns.join(',')}\r\n`,
    document: (result) => rowsOf(result, language).map((row) => lineOf({ ...documentCells(result), ...row })).join(''),
    end: (run) =>
      runNotes(run, language)
        .map((message) => lineOf({ file: run.configuration?.file, message }))
        .join(''),
  };
}

/** The report as a table for spreadsheets, whole. */
export const formatCsv = wholeReport(streamCsv);

function lineOf(row: Row): string {
  return `${columns.map((column) => cell(row[column])).join(',')}\r\n`;
}

function documentCells(result: DocumentResult): Row {
  return { file: result.file, 'document line': result.line, verdict: verdictOf(result), document: result.resource };
}

function rowsOf({ findings, suppressed = [], problem }: DocumentResult, language: ReportContext['language']): Row[] {
  const row = (finding: ReportedFinding | SuppressedFinding): Row => {
    const { severity, id, line, column, expression, resource, profile, definition, rule, source, related } = finding;
    const covered = coveredLines(finding, language).join('; ');
    const reason = 'suppression' in finding ? finding.suppression.reason : undefined;
    return { severity, id, message: findingText(finding, language), line, column, expression, resource, profile, definition, rule, source, 'the profile says': covered === '' ? undefined : covered, 'suppressed because': reason, 'conflicts with': related && relatedText(related) };
  };
  if (problem !== undefined) return [{ severity: 'error', id: problem.id, message: problemText(problem, language), line: problem.line, column: problem.column }];
  const rows = [...findings, ...suppressed].map(row);
  return rows.length > 0 ? rows : [{}];
}

/** A cell, quoted where it must be. */
function cell(value: string | number | undefined): string {
  if (value === undefined) return '';
  const text = typeof value === 'number' ? String(value) : harmless(printable(value));
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Text that no spreadsheet takes for a formula: what begins with a sign that starts one, also after spaces and in its
 * full-width form, gets an apostrophe before it (OWASP, CSV injection).
 */
function harmless(text: string): string {
  return /^[\s\u00a0'"]*[=+\-@|%\uff1d\uff0b\uff0d\uff20]/.test(text) ? `'${text}` : text;
}
