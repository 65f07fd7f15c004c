import { compile, nodeOf, type Collection } from '../../fhirpath/index.js';
import type { Bilingual } from '../../finding/message.js';
import { dayNumber, startOfDanishDay } from '../../finding/danish-time.js';
import { conditionsOf, type CompiledProtocol } from '../compiled-protocol.js';
import { ReportConditions } from '../conditions.js';
import type { Report } from '../handed-in.js';
import { judgeStep, type StepJudgement } from '../judge-step.js';
import type { Protocol } from '../protocol.js';
import { judgeRehearsal } from '../rehearsal/judge-rehearsal.js';
import type { RehearsalLog } from '../rehearsal/rehearsal-log.js';
import { isOver } from '../validity.js';
import type { AssignedTask, Assignment } from './assignment.js';
import type { Recipe, RecipeTask } from './recipe.js';

/** What came of an assignment. */
export interface Following {
  readonly assignment: Assignment;
  readonly tasks: readonly FollowedTask[];
  /** Reports that cannot be of this series, and why. */
  readonly strangers: readonly { readonly report: Report; readonly reason: Stranger }[];
  /** The rehearsal's log, where there was one. */
  readonly log?: NamedLog;
}

/** What came of a task, and where that is seen. */
export interface FollowedTask {
  readonly task: AssignedTask;
  readonly status: StepJudgement['status'];
  readonly place?: { readonly file: string; readonly hash: string; readonly line?: number };
}

/** A rehearsal's log with its file's name and hash. */
export interface NamedLog {
  readonly file: string;
  readonly hash: string;
  readonly log: RehearsalLog;
}

/** Why a report is not of the series: it is about somebody else, or was put together before the assignment or after its end. */
export type Stranger = 'person' | 'before' | 'after';

export const strangerWords: Readonly<Record<Stranger, Bilingual>> = {
  person: { en: 'it is not about a person of the assignment', da: 'den handler ikke om en person i opgaven' },
  before: { en: 'it was put together before the assignment was issued', da: 'den er dannet, før opgaven blev udstedt' },
  after: { en: 'it was put together after the assignment had ended', da: 'den er dannet, efter at opgaven var udløbet' },
};

/** Judges whether a series follows an assignment. What the rehearsal answered is judged by its log. */
export function follow(
  assignment: Assignment,
  recipe: Recipe,
  protocol: CompiledProtocol,
  reports: readonly Report[],
  log?: NamedLog,
): Following {
  const strangers = reports.flatMap((report) => {
    const reason = strangeness(report, assignment);
    return reason === undefined ? [] : [{ report, reason }];
  });
  const own = reports.filter((report) => !strangers.some((stranger) => stranger.report === report));
  const tasks = assignment.tasks.flatMap((task): FollowedTask[] => {
    const asked = recipe.tasks.find(({ number }) => number === task.number);
    if (asked === undefined || task.answer !== undefined) return [];
    const { status, showings } = judgeTask(task, asked, protocol, own);
    return [{ task, status, ...(showings[0] === undefined ? {} : { place: showings[0].report }) }];
  });
  const rehearsed = judgeRehearsal(assignment, recipe, protocol, log?.log).map(
    ({ task, status, line }): FollowedTask => ({
      task,
      status,
      ...(log === undefined || line === undefined ? {} : { place: { file: log.file, hash: log.hash, line } }),
    }),
  );
  return { assignment, tasks: [...tasks, ...rehearsed], strangers, ...(log === undefined ? {} : { log }) };
}

/** Whether every task was done, and there is nothing else. */
export function isFollowed({ tasks, strangers }: Following): boolean {
  return strangers.length === 0 && tasks.every(({ status }) => status === 'pass');
}

function strangeness({ view: { citizen, timestamp } }: Report, { persons, issued, validUntil }: Assignment): Stranger | undefined {
  if (!(citizen?.cprNumbers ?? []).some(({ text }) => persons.some(({ cpr }) => cpr === text.replace('-', '')))) return 'person';
  if (timestamp === undefined || timestamp.span.last < Date.parse(issued)) return 'before';
  return isOver(validUntil, new Date(timestamp.span.first).toISOString()) ? 'after' : undefined;
}

/** A task is judged as a step is, with what was drawn among the codes that its conditions know. */
export function judgeTask(task: AssignedTask, { step }: RecipeTask, protocol: CompiledProtocol, reports: readonly Report[]): StepJudgement {
  const compiled = compiledFor(task, step, protocol);
  const anew = reports.map((report) => ({ ...report, conditions: new ReportConditions(report.view.bundle, compiled) }));
  return judgeStep(step, anew, anew);
}

/** The protocol with what was drawn for a task among the codes that conditions know, and the conditions of its step. */
export function compiledFor({ person, day, codes }: AssignedTask, step: RecipeTask['step'], protocol: CompiledProtocol): CompiledProtocol {
  const [dayStart, dayEnd] = spanOf(day);
  const texts = { person, dayStart, dayEnd, ...Object.fromEntries(Object.entries(codes).map(([name, { code }]) => [name, code])) };
  const drawn = Object.entries(texts).map(([name, text]): [string, Collection] => [name, [nodeOf(text, 'System.String')]]);
  const own = conditionsOf({ variables: {}, chapters: [{ requirements: [{ step }] }] } as unknown as Protocol);
  return {
    ...protocol,
    codes: new Map([...protocol.codes, ...drawn]),
    expressions: new Map([...protocol.expressions, ...[...own].map((expression) => [expression, compile(expression)] as const)]),
  };
}

/** The instants between which a Danish day is. */
function spanOf(day: string): [string, string] {
  const [year = 0, month = 0, dayOfMonth = 0] = day.split('-').map(Number);
  const number = dayNumber({ year, month, day: dayOfMonth });
  return [new Date(startOfDanishDay(number)).toISOString(), new Date(startOfDanishDay(number + 1)).toISOString()];
}
