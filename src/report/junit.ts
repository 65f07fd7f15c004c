import { coveredLines } from './covered.js';
import { findingText, problemText } from './message-text.js';
import { originLines, placeText } from './place-text.js';
import { printable } from './printable.js';
import type { DocumentResult, ReportContext, ReportedFinding, RunResults } from './results.js';
import { runNotes } from './run-notes.js';
import { documentName } from './verdict.js';
import { words } from './words.js';
import { xmlAttributes, xmlText } from './xml-text.js';

type Language = ReportContext['language'];

/**
 * JUnit's XML, as Jenkins, GitLab and Azure Pipelines read it. A document is a test suite. Each error is a failed test case
 * of it, each suppressed finding a skipped one; a document without errors is one test case that passed. Warnings and
 * information fail nothing and stand in the suite's output. A document that could not be read is an error.
 */
export function formatJunit(run: RunResults, { language }: ReportContext): string {
  const suites = run.results.map((result) => new Suite(result, run, language));
  const total = (count: keyof Counts): number => suites.reduce((sum, suite) => sum + suite.counts[count], 0);
  const { name, version } = run.tool;
  const attributes = { name: `${name} ${version}`, tests: total('tests'), failures: total('failures'), errors: total('errors') };
  return ['<?xml version="1.0" encoding="UTF-8"?>', `<testsuites${xmlAttributes(attributes)}>`, ...suites.flatMap((suite) => suite.lines()), '</testsuites>', ''].join('\n');
}

interface Counts {
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
  readonly skipped: number;
}

/** One document's test suite. */
class Suite {
  readonly counts: Counts;
  readonly #result: DocumentResult;
  readonly #run: RunResults;
  readonly #language: Language;
  readonly #failed: readonly ReportedFinding[];

  constructor(result: DocumentResult, run: RunResults, language: Language) {
    this.#result = result;
    this.#run = run;
    this.#language = language;
    this.#failed = result.findings.filter(({ severity }) => severity === 'error');
    const skipped = result.suppressed?.length ?? 0;
    const passedOrUnreadable = this.#failed.length === 0 ? 1 : 0;
    this.counts = {
      tests: this.#failed.length + skipped + passedOrUnreadable,
      failures: this.#failed.length,
      errors: result.problem === undefined ? 0 : 1,
      skipped,
    };
  }

  lines(): string[] {
    const { tests, failures, errors, skipped } = this.counts;
    const timestamp = this.#run.provenance?.time.replace(/(?:\.\d+)?Z$/, '');
    const name = printable(documentName(this.#result));
    return [
      `  <testsuite${xmlAttributes({ name, tests, failures, errors, skipped, timestamp, file: this.#result.file === '-' ? undefined : printable(this.#result.file) })}>`,
      '    <properties>',
      ...Object.entries(this.#properties()).map(([key, value]) => `      <property${xmlAttributes({ name: key, value })}/>`),
      '    </properties>',
      ...this.#cases(),
      ...this.#output(),
      '  </testsuite>',
    ];
  }

  #properties(): Readonly<Record<string, string>> {
    const { ig, stage, history } = this.#run;
    const { hash } = this.#result;
    const [note, ...notes] = runNotes(this.#run, this.#language);
    return { ig: printable(`${ig.id}#${ig.version}`), stage, ...(hash === undefined ? {} : { sha256: hash }), ...(note === undefined ? {} : { [history === undefined ? 'configuration' : 'history']: [note, ...notes].join('; ') }) };
  }

  #cases(): string[] {
    const { problem, resource, suppressed = [] } = this.#result;
    const cases = this.#failed.map((finding) =>
      this.#case(caseName(finding), `<failure${xmlAttributes({ type: finding.id, message: findingText(finding, this.#language) })}>${xmlText(this.#details(finding))}</failure>`),
    );
    if (problem !== undefined) {
      cases.push(this.#case(problem.id, `<error${xmlAttributes({ type: problem.id, message: problemText(problem, this.#language) })}>${xmlText(placeText(this.#result.file, problem))}</error>`));
    } else if (cases.length === 0) cases.push(this.#case(printable(resource ?? documentName(this.#result))));
    const skipped = suppressed.map((finding) => this.#case(caseName(finding), `<skipped${xmlAttributes({ message: printable(finding.suppression.reason) })}/>`));
    return [...cases, ...skipped];
  }

  #case(name: string, outcome = ''): string {
    const attributes = xmlAttributes({ name, classname: printable(documentName(this.#result)) });
    return outcome === '' ? `    <testcase${attributes}/>` : `    <testcase${attributes}>${outcome}</testcase>`;
  }

  /** Where, who demands it, and the line itself. */
  #details(finding: ReportedFinding): string {
    const { expression, resource = '', excerpt } = finding;
    const where = printable(`${expression}  ${resource}`.trimEnd());
    return [placeText(this.#result.file, finding), where, ...originLines(finding, words[this.#language]), ...coveredLines(finding, this.#language), ...(excerpt === undefined ? [] : [excerpt.text])].join('\n');
  }

  #output(): string[] {
    const others = this.#result.findings.filter(({ severity }) => severity !== 'error');
    if (others.length === 0) return [];
    const lines = others.map((finding) => {
      const { severity, id, expression } = finding;
      return `${words[this.#language].severity[severity]}: ${findingText(finding, this.#language)} [${id}] ${placeText(this.#result.file, finding)} ${printable(expression)}`;
    });
    return [`    <system-out>${xmlText(lines.join('\n'))}</system-out>`];
  }
}

function caseName({ id, expression }: ReportedFinding): string {
  return printable(`${id} ${expression}`);
}
