import type { Report } from './handed-in.js';
import { judgeOrder } from './judge-order.js';
import { judgeStep, type StepJudgement } from './judge-step.js';
import type { Outcome } from './outcome.js';
import type { Chapter, Requirement, Step } from './protocol.js';

type Judgements = ReadonlyMap<string, StepJudgement>;

/** What came of the steps of a chapter, and of their order. */
export function judgeChapter(chapter: Chapter, reports: readonly Report[]): Map<Requirement, Omit<Outcome, 'requirement'>> {
  const { where, course, requirements } = chapter;
  const steps = requirements.flatMap(({ number, step }) => (step === undefined ? [] : [[number, step] as const]));
  if (steps.length === 0) return new Map();
  const allowed = where === undefined ? reports : reports.filter(({ conditions }) => conditions.holds(where));
  const judged = course === undefined ? judge(steps, allowed, reports) : fullest(coursesOf(allowed, course).map((group) => judge(steps, group, reports)));
  return new Map(
    requirements.flatMap((requirement) => {
      const { number, step, inOrder } = requirement;
      if (step !== undefined) return [[requirement, { ...(judged.get(number) ?? none), findings: [] }] as const];
      if (inOrder === undefined) return [];
      return [[requirement, { ...judgeOrder(inOrder.map((each) => judged.get(each) ?? none)), findings: [] }] as const];
    }),
  );
}

const none: StepJudgement = { status: 'not-shown', showings: [] };

function judge(steps: readonly (readonly [string, Step])[], reports: readonly Report[], all: readonly Report[]): Judgements {
  return new Map(steps.map(([number, step]) => [number, judgeStep(step, reports, all)]));
}

/** The reports of each course, in the order in which they were handed in. */
function coursesOf(reports: readonly Report[], course: string): Report[][] {
  const groups = new Map<string, Report[]>();
  for (const report of reports) {
    for (const key of new Set(report.conditions.texts(course))) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [report]);
      else group.push(report);
    }
  }
  return [...groups.values()];
}

/** The course that passes most steps; of several, the one that shows most; of several, the first. */
function fullest(courses: readonly Judgements[]): Judgements {
  const count = (judged: Judgements, status: StepJudgement['status']): number => [...judged.values()].filter((each) => each.status === status).length;
  const rank = (judged: Judgements): number => count(judged, 'pass') * 1000 + count(judged, 'fail');
  return courses.reduce<Judgements>((best, each) => (rank(each) > rank(best) ? each : best), new Map());
}
