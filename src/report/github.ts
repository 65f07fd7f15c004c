import type { Severity } from '../finding/severity.js';
import { Annotations, type AnnotationKind } from './annotations.js';
import { coveredLines } from './covered.js';
import { findingText, problemText } from './message-text.js';
import { originLines } from './place-text.js';
import { PerKind } from './per-kind.js';
import { printable } from './printable.js';
import type { ReportContext } from './results.js';
import { runNotes } from './run-notes.js';
import { wholeReport, type StreamedFormat } from './streamed.js';
import { summaryLine } from './summary-line.js';
import { words } from './words.js';
import type { DocumentResult } from './document-result.js';
import type { ReportedFinding } from './reported-finding.js';

const commandOf: Readonly<Record<Severity, AnnotationKind>> = { error: 'error', warning: 'warning', information: 'notice' };

interface Annotation {
  readonly command: AnnotationKind;
  readonly message: string;
  readonly title: string;
  readonly file: string;
  readonly line: number | undefined;
  readonly col: number | undefined;
}

/**
 * Workflow commands of GitHub Actions, which show findings in the files of a pull request: the ten heaviest of the run, as
 * many as GitHub shows, and a line that counts the others. They are known when the run is over, and written then.
 */
export function streamGithub({ language }: ReportContext): StreamedFormat {
  const texts = new PerKind((kind) => findingText(kind, language));
  const annotations = new Annotations();
  return {
    head: '',
    document: (result) =>
      textOf(
        [
          ...problemOf(result, language),
          ...result.findings.map((finding) => annotationOf(finding, texts.of(finding), result, language)),
        ].map(commandLine),
      ),
    gather: (text) => annotations.add(text),
    end: (run) =>
      textOf([
        ...annotations.lines(language),
        ...runNotes(run, language).map((note) => `::notice::${escapeData(note)}`),
        summaryLine(run, language),
      ]),
  };
}

/** Workflow commands of GitHub Actions, for a run that is over. */
export const formatGithub = wholeReport(streamGithub);

function textOf(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

function annotationOf(finding: ReportedFinding, text: string, { file }: DocumentResult, language: ReportContext['language']): Annotation {
  const { id, severity, line, column, expression, resource = '' } = finding;
  const where = printable(`${expression}  ${resource}`.trimEnd());
  const message = [text, where, ...originLines(finding, words[language]), ...coveredLines(finding, language)].join('\n');
  return { command: commandOf[severity], message, title: id, file, line, col: column };
}

function problemOf({ file, problem }: DocumentResult, language: ReportContext['language']): Annotation[] {
  if (problem === undefined) return [];
  return [{ command: 'error', message: problemText(problem, language), title: problem.id, file, line: problem.line, col: problem.column }];
}

function commandLine({ command, message, title, file, line, col }: Annotation): string {
  // What came by standard input is no file that could be shown.
  const place = file === '-' ? {} : { file: printable(file), line, col };
  const properties = Object.entries({ ...place, title })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${command} ${properties.join(',')}::${escapeData(message)}`;
}

/** As the runner undoes it: percent first, then what would end the line. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** A property may not hold what separates properties either. */
function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
