import { candidatesIn, type Candidate } from './candidate.js';
import type { Report } from './handed-in.js';
import type { Showing, Status } from './outcome.js';
import type { Compared, Expectation, Step } from './protocol.js';

/** What came of a step, and the resources that show it: those without a lack when there is one, else all. */
export interface StepJudgement {
  readonly status: Extract<Status, 'pass' | 'fail' | 'not-shown'>;
  readonly showings: readonly Showing[];
}

/**
 * Looks for what shows a step.
 * @param reports those that may show it
 * @param all every report that was handed in, in which earlier ones are looked for
 */
export function judgeStep(step: Step, reports: readonly Report[], all: readonly Report[]): StepJudgement {
  return judgeCandidates(
    step,
    reports.flatMap((report) => candidatesIn(report, step.shows)),
    all,
  );
}

/** The same among resources that were found already. */
export function judgeCandidates(step: Step, candidates: readonly Candidate[], all: readonly Report[]): StepJudgement {
  const shown = candidates.filter(({ conditions }) => (step.clauses ?? []).every(({ condition }) => conditions.holds(condition)));
  const showings = shown.length === 0 ? [] : showingsOf(step, shown, all);
  if (showings.length === 0) return { status: 'not-shown', showings };
  const without = showings.filter(({ unmet }) => unmet.length === 0);
  return without.length > 0 ? { status: 'pass', showings: without } : { status: 'fail', showings };
}

function showingsOf({ earlier, expects = [] }: Step, shown: readonly Candidate[], all: readonly Report[]): Showing[] {
  const index = new ReportIndex(all);
  return shown.flatMap((candidate) => {
    const { report, entry, conditions } = candidate;
    const before = earlier === undefined ? [] : index.before(report, earlier.there, conditions.texts(earlier.here));
    const [first] = before;
    if (earlier !== undefined && first === undefined) return [];
    const unmet = expects.filter((expectation) => !isMet(expectation, candidate, before, index)).map(({ text }) => text);
    return [{ report, ...(entry === undefined ? {} : { entry }), ...(first === undefined ? {} : { earlier: first }), unmet }];
  });
}

/** Reports by the values that expressions give in them. */
class ReportIndex {
  readonly #reports: readonly Report[];
  readonly #byExpression = new Map<string, Map<string, Report[]>>();

  constructor(reports: readonly Report[]) {
    this.#reports = reports;
  }

  /** The reports before another one in which the expression gives one of the values, in the order of time. */
  before(report: Report, expression: string, values: readonly string[]): Report[] {
    let byValue = this.#byExpression.get(expression);
    if (byValue === undefined) this.#byExpression.set(expression, (byValue = reportsByValue(this.#reports, expression)));
    const linked = new Set(values.flatMap((value) => byValue.get(value) ?? []));
    return [...linked].filter((other) => isBefore(other, report)).sort(byTime);
  }
}

function reportsByValue(reports: readonly Report[], expression: string): Map<string, Report[]> {
  const found = new Map<string, Report[]>();
  for (const report of reports) {
    for (const value of report.conditions.texts(expression)) {
      const known = found.get(value);
      if (known === undefined) found.set(value, [report]);
      else known.push(report);
    }
  }
  return found;
}

/** By when they were put together; reports that do not say come neither before nor after. */
function isBefore({ view: a }: Report, { view: b }: Report): boolean {
  return a.timestamp !== undefined && b.timestamp !== undefined && a.timestamp.span.last < b.timestamp.span.first;
}

function byTime({ view: a }: Report, { view: b }: Report): number {
  return (a.timestamp?.span.first ?? 0) - (b.timestamp?.span.first ?? 0);
}

function isMet(
  { condition, includes, keeps, isNew }: Expectation,
  { report, conditions }: Candidate,
  before: readonly Report[],
  index: ReportIndex,
): boolean {
  if (condition !== undefined && !conditions.holds(condition)) return false;
  if (includes !== undefined) {
    const here = new Set(conditions.texts(includes.here));
    if (!valuesOf(before, includes).every((value) => here.has(value))) return false;
  }
  if (keeps !== undefined) {
    const then = new Set(valuesOf(before.slice(-1), keeps));
    const now = conditions.texts(keeps.here);
    if (now.length === 0 || !now.every((value) => then.has(value))) return false;
  }
  return isNew === undefined || index.before(report, isNew.earlier, conditions.texts(isNew.here)).length === 0;
}

function valuesOf(reports: readonly Report[], { earlier }: Compared): string[] {
  return reports.flatMap(({ conditions }) => conditions.texts(earlier));
}
