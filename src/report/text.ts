import type { Excerpt } from './excerpt.js';
import { render } from '../finding/render.js';
import { renderProblem } from '../finding/problem.js';
import type { Severity } from '../finding/severity.js';
import { grouped } from './group.js';
import { printable } from './printable.js';
import type { DocumentResult, ReportContext, ReportedFinding, RunResults } from './results.js';
import { styleFor, type Style } from './style.js';
import { words } from './words.js';

/** Longer messages are cut: a parameter may be a whole document. */
const longestMessage = 600;

/** The report for people at a terminal. */
export function formatText(run: RunResults, context: ReportContext): string {
  const page = new Page(context);
  const lines = [...run.results.flatMap((result) => page.document(result)), ...page.faults(run), ...page.summary(run), ''];
  return lines.filter((line, index) => line !== '' || lines[index - 1] !== '').join('\n');
}

/** One run's report, line by line, in one language and style. */
class Page {
  readonly #language: ReportContext['language'];
  readonly #words: (typeof words)['en'];
  readonly #style: Style;

  constructor({ language, colour }: ReportContext) {
    this.#language = language;
    this.#words = words[language];
    this.#style = styleFor(colour);
  }

  document(result: DocumentResult): string[] {
    const { bold, dim } = this.#style;
    const file = printable(result.line === undefined ? result.file : `${result.file}:${result.line}`);
    const resource = result.resource === undefined ? '' : `  ${dim(printable(result.resource))}`;
    const head = `${bold(file)}${resource}  ${this.#verdict(result)}`;
    const body = [...this.#problem(result), ...grouped(result.findings, (finding) => this.#text(finding)).flatMap((group) => this.#group(group, result.file))];
    return body.length === 0 ? [head] : [head, '', ...body];
  }

  faults({ definitionFaults }: RunResults): string[] {
    if (definitionFaults.length === 0) return [];
    const lines = definitionFaults.map(({ definition, element, problem }) => {
      const place = element === undefined ? definition : `${definition}#${element}`;
      return `  ${printable(place)}: ${printable(problem)}`;
    });
    return ['', this.#words.definitionFaults, ...lines];
  }

  summary({ summary, ig, stage }: RunResults): string[] {
    const { bold, dim } = this.#style;
    const { counted, valid, invalid, unreadable, checkedAgainst, stage: stageWord } = this.#words;
    const verdicts = [`${summary.valid} ${valid}`, `${summary.invalid} ${invalid}`];
    if (summary.unreadable > 0) verdicts.push(`${summary.unreadable} ${unreadable}`);
    const findings = [counted.error(summary.errors), counted.warning(summary.warnings), counted.information(summary.information)];
    return [
      '',
      bold(`${counted.document(summary.documents)}: ${verdicts.join(', ')}; ${findings.join(', ')}`),
      dim(`${checkedAgainst} ${printable(ig.id)} ${printable(ig.version)}, ${stageWord} ${stage}`),
    ];
  }

  #verdict({ problem, valid, findings }: DocumentResult): string {
    const { green, red, dim } = this.#style;
    if (problem !== undefined) return red(this.#words.unreadable);
    const counts = (['error', 'warning', 'information'] as const)
      .map((severity) => ({ severity, count: findings.filter((finding) => finding.severity === severity).length }))
      .filter(({ count }) => count > 0)
      .map(({ severity, count }) => this.#words.counted[severity](count));
    const verdict = valid ? green(this.#words.valid) : red(this.#words.invalid);
    return counts.length === 0 ? verdict : `${verdict}  ${dim(`(${counts.join(', ')})`)}`;
  }

  #problem({ problem, file }: DocumentResult): string[] {
    if (problem === undefined) return [];
    const place = [problem.line, problem.column].filter((part) => part !== undefined);
    return [
      `  ${this.#style.red(this.#words.severity.error)}  ${this.#message(renderProblem(problem, this.#language))}`,
      `    ${this.#style.dim(printable([file, ...place].join(':')))}  [${problem.id}]`,
      ...this.#excerpt(problem.excerpt, problem.line),
      '',
    ];
  }

  /** One finding with all that is known about it, or the places of several that say the same. */
  #group(group: readonly ReportedFinding[], file: string): string[] {
    const [first] = group;
    if (first === undefined) return [];
    const details = group.length > 1 ? [] : [...this.#origin(first), ...this.#excerpt(first.excerpt, first.line)];
    return [
      `  ${this.#severity(first.severity)}  ${this.#text(first)}`,
      ...group.map((finding) => this.#place(finding, file)),
      ...details,
      '',
    ];
  }

  #place({ id, line, column, expression, resource }: ReportedFinding, file: string): string {
    const place = [file, line, column].filter((part) => part !== undefined).join(':');
    const where = [expression, resource].filter((part) => part !== undefined).join('  ');
    return `    ${this.#style.dim(printable(place))}  ${printable(where)}  [${id}]`;
  }

  /** Who demands it: profile and element, rule, and the source where it is another than the profile. */
  #origin({ profile, definition, rule, source }: ReportedFinding): string[] {
    const parts = [
      profile === undefined ? '' : `${this.#words.profile} ${profile}${definition === undefined ? '' : `#${definition}`}`,
      rule === undefined ? '' : `${this.#words.rule} ${rule}`,
      source === undefined || source === profile ? '' : `${this.#words.source} ${source}`,
    ].filter((part) => part !== '');
    return parts.map((part) => `    ${this.#style.dim(printable(part))}`);
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
    return this.#message(render(finding, this.#language));
  }

  #message(text: string): string {
    return printable(text.length > longestMessage ? `${text.slice(0, longestMessage)}…` : text);
  }
}
