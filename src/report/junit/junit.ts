import { coveredLines } from '../covered.js';
import { findingText, problemText } from '../message-text.js';
import { originLines, placeText } from '../place-text.js';
import { printable } from '../printable.js';
import { joined, type ReportContext, type RunResults } from '../results.js';
import { runNotes } from '../run-notes.js';
import { words } from '../words.js';
import { xmlAttributes, xmlText } from '../xml-text.js';
import { suitesOf, type Suite } from './suites-of.js';
import { documentTest, type InFile, type Listing, type Test } from './tests-of.js';
import { junitWords } from './words.js';
import type { ReportedFinding } from '../reported-finding.js';
import type { SuppressedFinding } from '../suppressed-finding.js';

type Language = ReportContext['language'];

/**
 * JUnit's XML, as Jenkins, GitLab and Azure Pipelines read it. A document is a test suite, with a test for each profile and
 * each business rule that it was validated against: passed ones are listed as well, so that a server can tell what was
 * mended from what is no longer tested. Suppressed errors skip a test. Warnings and information fail nothing and stand in
 * the suite's output. A document that could not be read is an error.
 */
export function* junitReport(run: RunResults, { language }: ReportContext): Generator<string> {
  const suites = suitesOf(run);
  const { name, version } = run.tool;
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${xmlAttributes({ name: `${name} ${version}`, ...totalsOf(suites) })}>\n`;
  for (const suite of suites) yield* new SuiteWriter(suite, run, language).pieces();
  yield '</testsuites>\n';
}

/** The same report as one text. */
export const formatJunit = joined(junitReport);

/** They come before the suites. */
function totalsOf(suites: Iterable<Suite>): Omit<Counts, 'skipped'> {
  const totals = { tests: 0, failures: 0, errors: 0 };
  for (const suite of suites) {
    const { tests, failures, errors } = countsOf(suite);
    totals.tests += tests;
    totals.failures += failures;
    totals.errors += errors;
  }
  return totals;
}

interface Counts {
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
  readonly skipped: number;
}

function countsOf(suite: Suite): Counts {
  const outcomes = suite.tests.map((test) => outcomeOf(test, suite));
  const count = (outcome: Outcome): number => outcomes.filter((each) => each === outcome).length;
  return { tests: outcomes.length, failures: count('failure'), errors: count('error'), skipped: count('skipped') };
}

type Outcome = 'passed' | 'failure' | 'error' | 'skipped';

function outcomeOf({ name, failures, suppressed }: Test, { only }: Suite): Outcome {
  if (name === documentTest && only?.problem !== undefined) return 'error';
  if (failures.count > 0) return 'failure';
  return suppressed.count > 0 || (name === documentTest && only?.notReport === true) ? 'skipped' : 'passed';
}

/** Writes one test suite. */
class SuiteWriter {
  readonly #suite: Suite;
  readonly #run: RunResults;
  readonly #language: Language;

  constructor(suite: Suite, run: RunResults, language: Language) {
    this.#suite = suite;
    this.#run = run;
    this.#language = language;
  }

  *pieces(): Generator<string> {
    const { name, only, tests } = this.#suite;
    const file = only === undefined || only.file === '-' ? undefined : printable(only.file);
    const timestamp = this.#run.provenance?.time.replace(/(?:\.\d+)?Z$/, '');
    yield `  <testsuite${xmlAttributes({ name: printable(name), ...countsOf(this.#suite), timestamp, file })}>\n    <properties>\n`;
    for (const [key, value] of Object.entries(this.#properties())) yield `      <property${xmlAttributes({ name: key, value })}/>\n`;
    yield '    </properties>\n';
    for (const test of tests) yield `${this.#written(this.#caseOf(test))}\n`;
    yield* this.#output();
    yield '  </testsuite>\n';
  }

  #properties(): Readonly<Record<string, string>> {
    const { ig, stage, history } = this.#run;
    const hash = this.#suite.only?.hash;
    const [note, ...notes] = runNotes(this.#run, this.#language);
    return {
      ig: printable(`${ig.id}#${ig.version}`),
      stage,
      ...(hash === undefined ? {} : { sha256: hash }),
      ...(note === undefined ? {} : { [history === undefined ? 'configuration' : 'history']: [note, ...notes].join('; ') }),
    };
  }

  #written({ name, outcome, attributes = {}, text = '' }: Case): string {
    const head = `    <testcase${xmlAttributes({ name: printable(name), classname: printable(this.#suite.name) })}`;
    return outcome === 'passed' ? `${head}/>` : `${head}><${outcome}${xmlAttributes(attributes)}>${xmlText(text)}</${outcome}></testcase>`;
  }

  #caseOf(test: Test): Case {
    const { name, failures, suppressed } = test;
    const outcome = outcomeOf(test, this.#suite);
    const { problem, file = '' } = this.#suite.only ?? {};
    const [first] = failures.first;
    if (outcome === 'error' && problem !== undefined)
      return {
        name,
        outcome,
        attributes: { type: problem.id, message: problemText(problem, this.#language) },
        text: placeText(file, problem),
      };
    if (first !== undefined) {
      const more = failures.count > 1 ? ` (${junitWords[this.#language].more(failures.count - 1)})` : '';
      return {
        name,
        outcome,
        attributes: { type: first.finding.id, message: `${findingText(first.finding, this.#language)}${more}` },
        text: [this.#listed(failures, (each) => this.#details(each, failures.count > 1)), ...this.#setAside(suppressed)].join('\n\n'),
      };
    }
    if (suppressed.count > 0)
      return { name, outcome, attributes: { message: reasonsOf(suppressed) }, text: this.#setAside(suppressed).join('\n\n') };
    return outcome === 'skipped' ? { name, outcome, attributes: { message: junitWords[this.#language].notReport } } : { name, outcome };
  }

  /** Suppressed findings, each with its reason. */
  #setAside(suppressed: Listing<SuppressedFinding>): string[] {
    const { suppressed: word, because } = words[this.#language];
    return suppressed.count === 0
      ? []
      : [
          this.#listed(
            suppressed,
            (each) => `${word}: ${this.#details(each, true)}\n${because} ${printable(each.finding.suppression.reason)}`,
          ),
        ];
  }

  /** One after another, as many as are listed. */
  #listed<T>({ first, count }: Listing<T>, textOf: (finding: InFile<T>) => string): string {
    const more = count - first.length;
    return [...first.map(textOf), ...(more > 0 ? [`… ${junitWords[this.#language].more(more)}`] : [])].join('\n\n');
  }

  /** Where, who demands it, and the line itself. @param itself what is wrong as well, which the message says of the first only */
  #details({ file, finding }: InFile<ReportedFinding>, itself: boolean): string {
    const { expression, resource = '', excerpt } = finding;
    const text = itself ? [`${findingText(finding, this.#language)} [${finding.id}]`] : [];
    const where = printable(`${expression}  ${resource}`.trimEnd());
    return [
      ...text,
      placeText(file, finding),
      where,
      ...originLines(finding, words[this.#language]),
      ...coveredLines(finding, this.#language),
      ...(excerpt === undefined ? [] : [excerpt.text]),
    ].join('\n');
  }

  /** What fails no test. */
  *#output(): Generator<string> {
    const say = words[this.#language];
    let before = '    <system-out>';
    for (const { file, findings, suppressed = [] } of this.#suite.results) {
      const line = (finding: ReportedFinding): string =>
        `${say.severity[finding.severity]}: ${findingText(finding, this.#language)} [${finding.id}] ${placeText(file, finding)} ${printable(finding.expression)}`;
      const lines = [
        ...findings.filter(({ severity }) => severity !== 'error').map(line),
        ...suppressed
          .filter(({ severity }) => severity !== 'error')
          .map((finding) => `${say.suppressed}: ${line(finding)} (${say.because} ${printable(finding.suppression.reason)})`),
      ];
      if (lines.length === 0) continue;
      yield `${before}${xmlText(lines.join('\n'))}`;
      before = '\n';
    }
    if (before === '\n') yield '</system-out>\n';
  }
}

/** Why they were set aside, each reason once. */
function reasonsOf(suppressed: Listing<SuppressedFinding>): string {
  return [...new Set(suppressed.first.map(({ finding }) => printable(finding.suppression.reason)))].join('; ');
}

/** A test as it is written. */
interface Case {
  readonly name: string;
  readonly outcome: Outcome;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly text?: string;
}
