import { coveredLines } from '../covered.js';
import { findingText, problemText } from '../message-text.js';
import { originLines, placeText } from '../place-text.js';
import { printable } from '../printable.js';
import type { ReportContext, RunResults } from '../results.js';
import { runNotes } from '../run-notes.js';
import { words } from '../words.js';
import { xmlAttributes, xmlText } from '../xml-text.js';
import { suitesOf, type Suite } from './suites-of.js';
import { documentTest, type InFile, type Test } from './tests-of.js';
import { junitWords } from './words.js';
import type { ReportedFinding } from '../document-result.js';
import type { SuppressedFinding } from '../suppressed-finding.js';

type Language = ReportContext['language'];

/** So many findings of a test are listed in its failure. */
const mostListed = 20;

/**
 * JUnit's XML, as Jenkins, GitLab and Azure Pipelines read it. A document is a test suite, with a test for each profile and
 * each business rule that it was validated against: passed ones are listed as well, so that a server can tell what was
 * mended from what is no longer tested. Suppressed errors skip a test. Warnings and information fail nothing and stand in
 * the suite's output. A document that could not be read is an error.
 */
export function formatJunit(run: RunResults, { language }: ReportContext): string {
  const writers = suitesOf(run).map((suite) => new SuiteWriter(suite, run, language));
  const total = (count: keyof Counts): number => writers.reduce((sum, { counts }) => sum + counts[count], 0);
  const { name, version } = run.tool;
  const attributes = { name: `${name} ${version}`, tests: total('tests'), failures: total('failures'), errors: total('errors') };
  return ['<?xml version="1.0" encoding="UTF-8"?>', `<testsuites${xmlAttributes(attributes)}>`, ...writers.flatMap((writer) => writer.lines()), '</testsuites>', ''].join('\n');
}

interface Counts {
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
  readonly skipped: number;
}

/** Writes one test suite. */
class SuiteWriter {
  readonly counts: Counts;
  readonly #suite: Suite;
  readonly #run: RunResults;
  readonly #language: Language;
  readonly #cases: readonly Case[];

  constructor(suite: Suite, run: RunResults, language: Language) {
    this.#suite = suite;
    this.#run = run;
    this.#language = language;
    this.#cases = suite.tests.map((test) => this.#caseOf(test));
    const count = (outcome: Case['outcome']): number => this.#cases.filter((each) => each.outcome === outcome).length;
    this.counts = { tests: this.#cases.length, failures: count('failure'), errors: count('error'), skipped: count('skipped') };
  }

  lines(): string[] {
    const { name, results: [result, ...others] } = this.#suite;
    const file = result === undefined || others.length > 0 || result.file === '-' ? undefined : printable(result.file);
    const timestamp = this.#run.provenance?.time.replace(/(?:\.\d+)?Z$/, '');
    const { tests, failures, errors, skipped } = this.counts;
    return [
      `  <testsuite${xmlAttributes({ name: printable(name), tests, failures, errors, skipped, timestamp, file })}>`,
      '    <properties>',
      ...Object.entries(this.#properties()).map(([key, value]) => `      <property${xmlAttributes({ name: key, value })}/>`),
      '    </properties>',
      ...this.#cases.map((each) => this.#written(each)),
      ...this.#output(),
      '  </testsuite>',
    ];
  }

  #properties(): Readonly<Record<string, string>> {
    const { ig, stage, history } = this.#run;
    const { results: [result, ...others] } = this.#suite;
    const hash = others.length === 0 ? result?.hash : undefined;
    const [note, ...notes] = runNotes(this.#run, this.#language);
    return { ig: printable(`${ig.id}#${ig.version}`), stage, ...(hash === undefined ? {} : { sha256: hash }), ...(note === undefined ? {} : { [history === undefined ? 'configuration' : 'history']: [note, ...notes].join('; ') }) };
  }

  #written({ name, outcome, attributes = {}, text = '' }: Case): string {
    const head = `    <testcase${xmlAttributes({ name: printable(name), classname: printable(this.#suite.name) })}`;
    return outcome === 'passed' ? `${head}/>` : `${head}><${outcome}${xmlAttributes(attributes)}>${xmlText(text)}</${outcome}></testcase>`;
  }

  #caseOf({ name, failures, suppressed }: Test): Case {
    const { results: [result] } = this.#suite;
    const [first] = failures;
    if (name === documentTest && result?.problem !== undefined) {
      const { problem, file } = result;
      return { name, outcome: 'error', attributes: { type: problem.id, message: problemText(problem, this.#language) }, text: placeText(file, problem) };
    }
    if (first !== undefined) {
      const more = failures.length > 1 ? ` (${junitWords[this.#language].more(failures.length - 1)})` : '';
      return { name, outcome: 'failure', attributes: { type: first.finding.id, message: `${findingText(first.finding, this.#language)}${more}` }, text: [this.#listed(failures, (each) => this.#details(each, failures.length > 1)), ...this.#setAside(suppressed)].join('\n\n') };
    }
    if (suppressed.length > 0) {
      return { name, outcome: 'skipped', attributes: { message: this.#reasons(suppressed) }, text: this.#setAside(suppressed).join('\n\n') };
    }
    if (name === documentTest && result?.notReport === true) return { name, outcome: 'skipped', attributes: { message: junitWords[this.#language].notReport } };
    return { name, outcome: 'passed' };
  }

  /** Why they were set aside, each reason once. */
  #reasons(suppressed: readonly InFile<SuppressedFinding>[]): string {
    return [...new Set(suppressed.map(({ finding }) => printable(finding.suppression.reason)))].slice(0, mostListed).join('; ');
  }

  /** Suppressed findings, each with its reason. */
  #setAside(suppressed: readonly InFile<SuppressedFinding>[]): string[] {
    const { suppressed: word, because } = words[this.#language];
    return suppressed.length === 0 ? [] : [this.#listed(suppressed, (each) => `${word}: ${this.#details(each, true)}\n${because} ${printable(each.finding.suppression.reason)}`)];
  }

  /** One after another, as many as are listed. */
  #listed<T>(findings: readonly InFile<T>[], textOf: (finding: InFile<T>) => string): string {
    const more = findings.length - mostListed;
    return [...findings.slice(0, mostListed).map(textOf), ...(more > 0 ? [`… ${junitWords[this.#language].more(more)}`] : [])].join('\n\n');
  }

  /** Where, who demands it, and the line itself. @param itself what is wrong as well, which the message says of the first only */
  #details({ file, finding }: InFile<ReportedFinding>, itself: boolean): string {
    const { expression, resource = '', excerpt } = finding;
    const text = itself ? [`${findingText(finding, this.#language)} [${finding.id}]`] : [];
    const where = printable(`${expression}  ${resource}`.trimEnd());
    return [...text, placeText(file, finding), where, ...originLines(finding, words[this.#language]), ...coveredLines(finding, this.#language), ...(excerpt === undefined ? [] : [excerpt.text])].join('\n');
  }

  /** What fails no test. */
  #output(): string[] {
    const say = words[this.#language];
    const lines = this.#suite.results.flatMap(({ file, findings, suppressed = [] }) => {
      const line = (finding: ReportedFinding): string => `${say.severity[finding.severity]}: ${findingText(finding, this.#language)} [${finding.id}] ${placeText(file, finding)} ${printable(finding.expression)}`;
      return [
        ...findings.filter(({ severity }) => severity !== 'error').map(line),
        ...suppressed.filter(({ severity }) => severity !== 'error').map((finding) => `${say.suppressed}: ${line(finding)} (${say.because} ${printable(finding.suppression.reason)})`),
      ];
    });
    return lines.length === 0 ? [] : [`    <system-out>${xmlText(lines.join('\n'))}</system-out>`];
  }
}

/** A test as it is written. */
interface Case {
  readonly name: string;
  readonly outcome: 'passed' | 'failure' | 'error' | 'skipped';
  readonly attributes?: Readonly<Record<string, string>>;
  readonly text?: string;
}
