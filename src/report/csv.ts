import { coveredLines } from './covered.js';
import { findingText, problemText } from './message-text.js';
import { relatedText } from './place-text.js';
import { PerKind } from './per-kind.js';
import { printable } from './printable.js';
import type { DocumentResult, ReportContext, ReportedFinding } from './results.js';
import { runNotes } from './run-notes.js';
import { wholeReport, type StreamedFormat } from './streamed.js';
import type { SuppressedFinding } from './suppressed.js';
import { verdictOf } from './verdict.js';

const columns = [
  'file', 'document line', 'verdict', 'document', 'severity', 'id', 'message', 'line', 'column', 'expression', 'resource', 'profile', 'definition', 'rule', 'source', 'the profile says', 'suppressed because', 'conflicts with',
] as const;

type Value = string | number | undefined;

/**
 * The report as a table for spreadsheets (RFC 4180, UTF-8 with a byte order mark, without which Excel takes æ, ø and å for
 * something else): a row for each finding, and one for a document without any; last, what a configuration changed of the
 * rules. The head row is the same in every language.
 */
export function streamCsv({ language }: ReportContext): StreamedFormat {
  // What the same cells of every finding of a kind hold is put together once.
  const kinds = new PerKind((kind) => ({ what: cells(kind.severity, kind.id, findingText(kind, language)), whose: cells(kind.profile, kind.definition, kind.rule, kind.source) }));

  const rowOf = (finding: ReportedFinding | SuppressedFinding, document: string): string => {
    const { line, column, expression, resource, covers, related } = finding;
    const { what, whose } = kinds.of(finding);
    const covered = covers === undefined ? undefined : coveredLines(finding, language).join('; ');
    const reason = 'suppression' in finding ? finding.suppression.reason : undefined;
    return row(document, what, cells(line, column, expression, resource), whose, cells(covered, reason, related && relatedText(related)));
  };

  const rowsOf = (result: DocumentResult): string => {
    const { file, line, resource, findings, suppressed = [], problem } = result;
    const document = cells(file, line, verdictOf(result), resource);
    if (problem !== undefined) return row(document, cells('error', problem.id, problemText(problem, language), problem.line, problem.column), nothing(9));
    const rows = [...findings, ...suppressed].map((finding) => rowOf(finding, document));
    return rows.length > 0 ? rows.join('') : row(document, nothing(14));
  };

  return {
    head: `\ufeff${columns.join(',')}\r\n`,
    document: rowsOf,
    end: (run) =>
      runNotes(run, language)
        .map((message) => row(cells(run.configuration?.file), nothing(5), cells(message), nothing(11)))
        .join(''),
  };
}

/** The report as a table for spreadsheets, whole. */
export const formatCsv = wholeReport(streamCsv);

/** @param parts one or more cells each, in the order of the columns */
function row(...parts: readonly string[]): string {
  return `${parts.join(',')}\r\n`;
}

function cells(...values: readonly Value[]): string {
  return values.map(cell).join(',');
}

/** So many empty cells. */
function nothing(count: number): string {
  return ','.repeat(count - 1);
}

/** A cell, quoted where it must be. */
function cell(value: Value): string {
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
