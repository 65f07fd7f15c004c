import { coveredLines } from './covered.js';
import { findingText, problemText } from './message-text.js';
import { PerKind } from './per-kind.js';
import { relatedText } from './place-text.js';
import { printable } from './printable.js';
import type { ReportContext } from './results.js';
import { runNotes } from './run-notes.js';
import { wholeReport, type StreamedFormat } from './streamed.js';
import { summaryLine } from './summary-line.js';
import { words } from './words.js';
import type { DocumentResult } from './document-result.js';

/**
 * A line for each finding, as compilers write them and editors read them: `file:line:column: severity: message [id]`. The
 * severity is the same word in every language, for those who match it. The summary is on the last line, which has no place.
 */
export function streamUnix({ language }: ReportContext): StreamedFormat {
  const texts = new PerKind((kind) => oneLine(findingText(kind, language)));
  return {
    head: '',
    document: ({ file, line: start, problem, findings }: DocumentResult) => {
      const place = (line: number | undefined, column: number | undefined): string =>
        `${oneLine(file)}:${line ?? start ?? 1}:${column ?? 1}`;
      if (problem !== undefined)
        return `${place(problem.line, problem.column)}: error: ${oneLine(problemText(problem, language))} [${problem.id}]\n`;
      return findings
        .map((finding) => {
          const related = finding.related === undefined ? [] : [`${words[language].conflictsWith} ${relatedText(finding.related)}`];
          const more = [...coveredLines(finding, language), ...related].map((line) => ` (${oneLine(line.trim())})`).join('');
          return `${place(finding.line, finding.column)}: ${finding.severity}: ${texts.of(finding)}${more} [${finding.id}]\n`;
        })
        .join('');
    },
    end: (run) => [...runNotes(run, language), summaryLine(run, language)].map((line) => `${line}\n`).join(''),
  };
}

/** The same, for a run that is over. */
export const formatUnix = wholeReport(streamUnix);

function oneLine(text: string): string {
  return printable(text).replace(/[\r\n\t]+/g, ' ');
}
