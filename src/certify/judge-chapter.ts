import { candidatesIn, type Candidate } from './candidate.js';
import type { Report } from './handed-in.js';
import { judgeOrder } from './judge-order.js';
import { judgeCandidates, type StepJudgement } from './judge-step.js';
import type { Outcome } from './outcome.js';
import type { Chapter, Requirement, Step } from './protocol.js';

type Judgements = ReadonlyMap<string, StepJudgement>;

/** What came of the steps of a chapter, and of their order. */
export function judgeChapter(chapter: Chapter, reports: readonly Report[]): Map<Requirement, Omit<Outcome, 'requirement'>> {
  const { where, course, requirements } = chapter;
  const steps = requirements.flatMap(({ number, step }) => (step === undefined ? [] : [[number, step] as const]));
  if (steps.length === 0) return new Map();
  const candidates = candidatesOf(steps, reports, where);
  const judged =
    course === undefined
      ? judge(steps, candidates, reports)
      : fullest([...byCourse(candidates, course)].map((own) => judge(steps, own, reports)));
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

/** What may show a step, by the expression that finds it. */
type Candidates = ReadonlyMap<string, readonly Candidate[]>;

function candidatesOf(steps: readonly (readonly [string, Step])[], reports: readonly Report[], where: string | undefined): Candidates {
  const found = [...new Set(steps.map(([, { shows }]) => shows))].map(
    (shows) => [shows, reports.flatMap((report) => candidatesIn(report, shows))] as const,
  );
  return new Map(
    found.map(([shows, candidates]) => [
      shows,
      where === undefined ? candidates : candidates.filter(({ conditions }) => conditions.holds(where)),
    ]),
  );
}

function judge(steps: readonly (readonly [string, Step])[], candidates: Candidates, all: readonly Report[]): Judgements {
  return new Map(steps.map(([number, step]) => [number, judgeCandidates(step, candidates.get(step.shows) ?? [], all)]));
}

/** The candidates of each course, in the order in which they were handed in. */
function byCourse(candidates: Candidates, course: string): Iterable<Candidates> {
  const courses = new Map<string, Map<string, Candidate[]>>();
  for (const [shows, all] of candidates) {
    for (const candidate of all) {
      for (const key of new Set(candidate.conditions.texts(course))) {
        const own = courses.get(key) ?? new Map<string, Candidate[]>();
        own.set(shows, [...(own.get(shows) ?? []), candidate]);
        courses.set(key, own);
      }
    }
  }
  return courses.values();
}

/** The course that passes most steps; of several, the one that shows most; of several, the first. */
function fullest(courses: readonly Judgements[]): Judgements {
  const count = (judged: Judgements, status: StepJudgement['status']): number =>
    [...judged.values()].filter((each) => each.status === status).length;
  const rank = (judged: Judgements): number => count(judged, 'pass') * 1000 + count(judged, 'fail');
  return courses.reduce<Judgements>((best, each) => (rank(each) > rank(best) ? each : best), new Map());
}
