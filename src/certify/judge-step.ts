import type { Report } from './handed-in.js';
import type { Showing, Status } from './outcome.js';
import type { Expectation, Step } from './protocol.js';

/** What came of a step, and the reports that show it: those without a lack when there is one, else all. */
export interface StepJudgement {
  readonly status: Extract<Status, 'pass' | 'fail' | 'not-shown'>;
  readonly showings: readonly Showing[];
}

/**
 * Looks for the reports that show a step.
 * @param reports those that may show it
 * @param all every report that was handed in, in which earlier ones are looked for
 */
export function judgeStep(step: Step, reports: readonly Report[], all: readonly Report[]): StepJudgement {
  const shown = reports.flatMap((report) => shownBy(report, step));
  const showings = shown.length === 0 ? [] : showingsOf(step, shown, all);
  if (showings.length === 0) return { status: 'not-shown', showings };
  const without = showings.filter(({ unmet }) => unmet.length === 0);
  return without.length > 0 ? { status: 'pass', showings: without } : { status: 'fail', showings };
}

/** A report that shows a step, and what in it does. */
type Shown = Pick<Showing, 'report' | 'entry'>;

function shownBy(report: Report, { shows }: Step): Shown[] {
  const found = new Set(report.conditions.objects(shows));
  if (found.size === 0) return [];
  const entry = report.view.entries.find(({ resource }) => found.has(resource));
  return [entry === undefined ? { report } : { report, entry }];
}

function showingsOf({ earlier, expects = [] }: Step, shown: readonly Shown[], all: readonly Report[]): Showing[] {
  if (earlier === undefined) return shown.map((each) => ({ ...each, unmet: unmetOf(each.report, [], expects) }));
  const byValue = reportsByValue(all, earlier.there);
  return shown.flatMap((each) => {
    const { report } = each;
    const linked = new Set(report.conditions.texts(earlier.here).flatMap((value) => byValue.get(value) ?? []));
    const before = [...linked].filter((other) => isBefore(other, report));
    const [first] = before;
    return first === undefined ? [] : [{ ...each, earlier: first, unmet: unmetOf(report, before, expects) }];
  });
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

/** Told by when they were put together; reports that do not say come neither before nor after. */
function isBefore({ view: a }: Report, { view: b }: Report): boolean {
  return a.timestamp !== undefined && b.timestamp !== undefined && a.timestamp.span.last < b.timestamp.span.first;
}

function unmetOf(report: Report, before: readonly Report[], expects: readonly Expectation[]): Showing['unmet'] {
  return expects.filter((expectation) => !isMet(expectation, report, before)).map(({ text }) => text);
}

function isMet({ condition, includes }: Expectation, { conditions }: Report, before: readonly Report[]): boolean {
  if (condition !== undefined && !conditions.holds(condition)) return false;
  if (includes === undefined) return true;
  const here = new Set(conditions.texts(includes.here));
  return before.every((earlier) => earlier.conditions.texts(includes.earlier).every((value) => here.has(value)));
}
