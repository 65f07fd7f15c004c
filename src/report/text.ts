import { areHarmless } from '../finding/definition-fault.js';
import { coveredLines } from './covered.js';
import type { Excerpt } from './excerpt.js';
import type { Severity } from '../finding/severity.js';
import { grouped } from './group.js';
import { findingText, problemText } from './message-text.js';
import { originLines, placeText } from './place-text.js';
import { PerKind } from './per-kind.js';
import { printable } from './printable.js';
import type { ReportContext } from './results.js';
import { runNotes } from './run-notes.js';
import { wholeReport, type RunEnd, type StreamedFormat } from './streamed.js';
import { countsOf } from './shown-findings.js';
import { styleFor, type Style } from './style.js';
import { summaryLine } from './summary-line.js';
import { suppressionNotes } from './suppression-notes.js';
import { documentName, verdictOf } from './verdict.js';
import { words } from './words.js';
import type { DocumentResult } from './document-result.js';
import type { ReportedFinding } from './reported-finding.js';

/** The report for people at a terminal, document by document. */
export function streamText(context: ReportContext): StreamedFormat {
  const page = new Page(context);
  return {
    head: '',
    document: (result) => textOf(page.document(result)),
    // One blank line before it, whether or not there is one already.
    end: (run, last) =>
      textOf([...page.faults(run), ...page.suppressions(run), ...page.summary(run)]).slice(last === '' || last.endsWith('\n\n') ? 1 : 0),
  };
}

/** The report for people at a terminal. */
export const formatText = wholeReport(streamText);

/** The lines, no two of them blank in a row. */
function textOf(lines: readonly string[]): string {
  return lines
    .filter((line, index) => line !== '' || lines[index - 1] !== '')
    .map((line) => `${line}\n`)
    .join('');
}

/** One run's report, line by line, in one language and style. */
class Page {
  readonly #language: ReportContext['language'];
  readonly #words: (typeof words)['en'];
  readonly #style: Style;
  readonly #texts: PerKind<string>;

  constructor({ language, colour }: ReportContext) {
    this.#language = language;
    this.#words = words[language];
    this.#style = styleFor(colour);
    this.#texts = new PerKind((kind) => findingText(kind, language));
  }

  document(result: DocumentResult): string[] {
    const { bold, dim } = this.#style;
    const file = printable(documentName(result));
    const resource = result.resource === undefined ? '' : `  ${dim(printable(result.resource))}`;
    const head = `${bold(file)}${resource}  ${this.#verdict(result)}`;
    const body = [
      ...this.#problem(result),
      ...grouped(result.findings, (finding) => this.#text(finding)).flatMap((group) => this.#group(group, result.file)),
    ];
    return body.length === 0 ? [head] : [head, '', ...body];
  }

  faults({ definitionFaults }: RunEnd): string[] {
    if (definitionFaults.length === 0) return [];
    const lines = definitionFaults.map(({ definition, element, problem }) => {
      const place = element === undefined ? definition : `${definition}#${element}`;
      return `  ${printable(place)}: ${printable(problem)}`;
    });
    return ['', areHarmless(definitionFaults) ? this.#words.harmlessFaults : this.#words.definitionFaults, ...lines];
  }

  suppressions({ suppressions }: RunEnd): string[] {
    const notes = suppressions === undefined ? [] : suppressionNotes(suppressions, this.#language);
    return notes.length === 0 ? [] : ['', ...notes];
  }

  summary(run: RunEnd): string[] {
    const { bold, dim } = this.#style;
    const { checkedAgainst, stage } = this.#words;
    return [
      '',
      bold(summaryLine(run, this.#language)),
      dim(`${checkedAgainst} ${printable(run.ig.id)} ${printable(run.ig.version)}, ${stage} ${run.stage}`),
      ...runNotes(run, this.#language),
    ];
  }

  #verdict(result: DocumentResult): string {
    const { green, red, dim } = this.#style;
    const verdict = verdictOf(result);
    const word = this.#words[verdict];
    const { counted } = this.#words;
    const found = countsOf(result);
    const counts = (['error', 'warning', 'information', 'notVerified', 'suppressed'] as const)
      .filter((kind) => found[kind] > 0)
      .map((kind) => counted[kind](found[kind]));
    const shown = verdict === 'valid' ? green(word) : red(word);
    return counts.length === 0 ? shown : `${shown}  ${dim(`(${counts.join(', ')})`)}`;
  }

  #problem({ problem, file }: DocumentResult): string[] {
    if (problem === undefined) return [];
    return [
      `  ${this.#style.red(this.#words.severity.error)}  ${problemText(problem, this.#language)}`,
      `    ${this.#style.dim(placeText(file, problem))}  [${problem.id}]`,
      ...this.#excerpt(problem.excerpt, problem.line),
      '',
    ];
  }

  /** One finding with all that is known about it, or the places of several that say the same. */
  #group(group: readonly ReportedFinding[], file: string): string[] {
    const [first] = group;
    if (first === undefined) return [];
    const details = group.length > 1 ? [] : [...this.#origin(first), ...this.#covered(first), ...this.#excerpt(first.excerpt, first.line)];
    return [
      `  ${this.#severity(first.severity)}  ${this.#text(first)}`,
      ...group.map((finding) => this.#place(finding, file)),
      ...details,
      '',
    ];
  }

  #place(finding: ReportedFinding, file: string): string {
    const { id, expression, resource } = finding;
    const where = [expression, resource].filter((part) => part !== undefined).join('  ');
    return `    ${this.#style.dim(placeText(file, finding))}  ${printable(where)}  [${id}]`;
  }

  #origin(finding: ReportedFinding): string[] {
    return originLines(finding, this.#words).map((line) => `    ${this.#style.dim(line)}`);
  }

  #covered(finding: ReportedFinding): string[] {
    return coveredLines(finding, this.#language).map((line) => `    ${this.#style.dim(line)}`);
  }

  #excerpt(excerpt: Excerpt | undefined, line: number | undefined): string[] {
    if (excerpt === undefined || line === undefined) return [];
    const number = String(line);
    const { dim, red } = this.#style;
    return [
      `    ${dim(`${number} |`)} ${excerpt.text}`,
      `    ${dim(`${' '.repeat(number.length)} |`)} ${' '.repeat(excerpt.caret)}${red('^')}`,
    ];
  }

  #severity(severity: Severity): string {
    const { red, yellow, cyan } = this.#style;
    const paint = { error: red, warning: yellow, information: cyan }[severity];
    return paint(this.#words.severity[severity]);
  }

  #text(finding: ReportedFinding): string {
    return this.#texts.of(finding);
  }
}
