import type { AssignedTask, Assignment } from '../assign/assignment.js';
import type { Recipe, RecipeTask } from '../assign/recipe.js';
import type { CompiledProtocol } from '../compiled-protocol.js';
import type { RehearsalEntry, RehearsalLog } from './rehearsal-log.js';
import { isCorrected, resourceIn, showing } from './reported.js';

/** What came of a task that the rehearsal answered. */
export interface RehearsedTask {
  readonly task: AssignedTask;
  readonly status: 'pass' | 'fail' | 'not-shown';
  /** The line of the log, from 1, of the report that decides it. */
  readonly line?: number;
}

/** Judges from its log what a system did when the rehearsal did not accept: nothing without a log. */
export function judgeRehearsal(
  { tasks }: Pick<Assignment, 'tasks'>,
  recipe: Recipe,
  protocol: CompiledProtocol,
  log: RehearsalLog | undefined,
): RehearsedTask[] {
  return tasks.flatMap((task) => {
    const asked = recipe.tasks.find(({ number }) => number === task.number);
    if (asked === undefined || task.answer === undefined) return [];
    return [log === undefined ? { task, status: 'not-shown' as const } : judgeTask(task, asked, protocol, log.entries)];
  });
}

/** After the first answer, the first report about the same that was accepted decides. */
function judgeTask(task: AssignedTask, asked: RecipeTask, protocol: CompiledProtocol, entries: readonly RehearsalEntry[]): RehearsedTask {
  const first = entries.findIndex(({ answer }) => answer?.task === task.number);
  const rejected = entries[first];
  const [shown] = rejected === undefined ? [] : showing(rejected.report, task, asked, protocol);
  if (rejected === undefined || shown === undefined) return { task, status: 'not-shown' };
  const next = entries.findIndex(({ status, report }, index) => index > first && status < 300 && resourceIn(report, shown) !== undefined);
  const accepted = entries[next];
  if (accepted === undefined) return { task, status: 'not-shown' };
  // The log's first line is its head.
  return {
    task,
    status: isRight(
      task,
      rejected,
      accepted,
      showing(accepted.report, task, asked, protocol).find(({ id }) => id === shown['id']),
    )
      ? 'pass'
      : 'fail',
    line: next + 2,
  };
}

function isRight(
  { answer }: AssignedTask,
  rejected: RehearsalEntry,
  accepted: RehearsalEntry,
  again: Parameters<typeof isCorrected>[0] | undefined,
): boolean {
  if (answer === 'unavailable') return accepted.id === rejected.id && accepted.sha256 === rejected.sha256;
  const corrected = rejected.answer?.corrected;
  return again !== undefined && corrected !== undefined && isCorrected(again, corrected);
}
