import type { Language } from '../finding/message.js';
import { coveredLines } from './covered.js';
import { findingText, problemText } from './message-text.js';
import { relatedText } from './place-text.js';
import { PerKind } from './per-kind.js';
import { printable } from './printable.js';
import type { ReportContext } from './results.js';
import { runNotes } from './run-notes.js';
import { wholeReport, type StreamedFormat } from './streamed.js';
import { verdictOf } from './verdict.js';
import { words } from './words.js';
import type { DocumentResult } from './document-result.js';
import type { ReportedFinding } from './reported-finding.js';
import type { SuppressedFinding } from './suppressed-finding.js';

/** Danish spreadsheets read semicolons between the cells: the comma is their decimal sign. */
const dialects = {
  en: {
    separator: ',',
    head: [
      'file',
      'document line',
      'verdict',
      'document',
      'severity',
      'id',
      'message',
      'line',
      'column',
      'expression',
      'resource',
      'profile',
      'definition',
      'rule',
      'source',
      'the profile says',
      'suppressed because',
      'conflicts with',
    ],
  },
  da: {
    separator: ';',
    head: [
      'fil',
      'dokumentets linje',
      'afgørelse',
      'dokument',
      'alvor',
      'id',
      'besked',
      'linje',
      'kolonne',
      'udtryk',
      'ressource',
      'profil',
      'element i profilen',
      'regel',
      'kilde',
      'profilen siger',
      'undertrykt fordi',
      'strider mod',
    ],
  },
} as const satisfies Readonly<Record<Language, { readonly separator: string; readonly head: readonly string[] }>>;

type Value = string | number | undefined;

/**
 * The report as a table for spreadsheets (RFC 4180, UTF-8 with a byte order mark, without which Excel takes æ, ø and å for
 * something else): a row for each finding, and one for a document without any; last, what a configuration changed of the
 * rules. Head, verdict and severity are in the language of the report.
 */
export function streamCsv({ language }: ReportContext): StreamedFormat {
  const { separator, head } = dialects[language];
  const say = words[language];
  const cells = (...values: readonly Value[]): string => values.map((value) => cell(value, separator)).join(separator);
  const nothing = (count: number): string => separator.repeat(count - 1);
  /** @param parts one or more cells each, in the order of the columns */
  const row = (...parts: readonly string[]): string => `${parts.join(separator)}\r\n`;
  // What the same cells of every finding of a kind hold is put together once.
  const kinds = new PerKind((kind) => ({
    what: cells(say.severity[kind.severity], kind.id, findingText(kind, language)),
    whose: cells(kind.profile, kind.definition, kind.rule, kind.source),
  }));

  const rowOf = (finding: ReportedFinding | SuppressedFinding, document: string): string => {
    const { line, column, expression, resource, covers, related } = finding;
    const { what, whose } = kinds.of(finding);
    const covered = covers === undefined ? undefined : coveredLines(finding, language).join('; ');
    const reason = 'suppression' in finding ? finding.suppression.reason : undefined;
    return row(document, what, cells(line, column, expression, resource), whose, cells(covered, reason, related && relatedText(related)));
  };

  const rowsOf = (result: DocumentResult): string => {
    const { file, line, resource, findings, suppressed = [], problem } = result;
    const document = cells(file, line, say[verdictOf(result)], resource);
    if (problem !== undefined)
      return row(document, cells(say.severity.error, problem.id, problemText(problem, language), problem.line, problem.column), nothing(9));
    const rows = [...findings, ...suppressed].map((finding) => rowOf(finding, document));
    return rows.length > 0 ? rows.join('') : row(document, nothing(14));
  };

  return {
    head: `\ufeff${row(...head)}`,
    document: rowsOf,
    end: (run) =>
      runNotes(run, language)
        .map((message) => row(cells(run.configuration?.file), nothing(5), cells(message), nothing(11)))
        .join(''),
  };
}

/** The report as a table for spreadsheets, whole. */
export const formatCsv = wholeReport(streamCsv);

/** A cell, quoted where it must be. */
function cell(value: Value, separator: string): string {
  if (value === undefined) return '';
  const text = typeof value === 'number' ? String(value) : harmless(printable(value));
  return text.includes(separator) || /["\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Text that no spreadsheet takes for a formula: what begins with a sign that starts one, also after spaces and in its
 * full-width form, gets an apostrophe before it (OWASP, CSV injection).
 */
function harmless(text: string): string {
  return /^[\s\u00a0'"]*[=+\-@|%\uff1d\uff0b\uff0d\uff20]/.test(text) ? `'${text}` : text;
}
