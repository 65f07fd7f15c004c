import { danishDay, danishOffset, startOfDanishDay } from '../../finding/danish-time.js';
import { isObject, type JsonObject } from '../../fhir/json.js';
import type { AssignedTask, Assignment } from '../assign/assignment.js';
import type { Recipe, RecipeTask } from '../assign/recipe.js';
import type { CompiledProtocol } from '../compiled-protocol.js';
import type { LoggedAnswer, RehearsalEntry } from './rehearsal-log.js';
import { isCorrected, showing, startOf } from './reported.js';

const minute = 60_000;
/** Corrected times lie in a working day. */
const [firstMinute, minutes] = [8 * 60, 8 * 60];

/** What has been answered for a task, and about which resource. */
interface Answered {
  readonly answer: LoggedAnswer;
  readonly id: unknown;
}

/** Answers reports as an assignment says: rejects one until it is corrected, and does not take another the first time. */
export class PlannedAnswers {
  readonly #tasks: readonly { readonly task: AssignedTask; readonly asked: RecipeTask }[];
  readonly #protocol: CompiledProtocol;
  readonly #draw: (count: number) => number;
  readonly #answered = new Map<string, Answered>();

  /** @param draw a whole number below a count, by chance: nobody can know the answer before it is given */
  constructor(assignment: Assignment, recipe: Recipe, protocol: CompiledProtocol, draw: (count: number) => number) {
    this.#tasks = assignment.tasks.flatMap((task) => {
      const asked = recipe.tasks.find(({ number }) => number === task.number);
      return asked === undefined || task.answer === undefined ? [] : [{ task, asked }];
    });
    this.#protocol = protocol;
    this.#draw = draw;
  }

  /** Takes up where a log ended. */
  resume(entries: readonly RehearsalEntry[]): void {
    for (const { answer, report } of entries) {
      const found = this.#tasks.find(({ task }) => task.number === answer?.task);
      if (found === undefined || answer === undefined || this.#answered.has(answer.task)) continue;
      this.#answered.set(answer.task, { answer, id: showing(report, found.task, found.asked, this.#protocol)[0]?.['id'] });
    }
  }

  /** What to answer a report that would be accepted; undefined to accept it. */
  answer(report: unknown): LoggedAnswer | undefined {
    for (const { task, asked } of this.#tasks) {
      const [shown] = showing(report, task, asked, this.#protocol);
      if (shown === undefined) continue;
      const answered = this.#answered.get(task.number);
      if (answered === undefined) return this.#first(task, shown);
      const again = againOf(answered, report, task, asked, this.#protocol);
      if (again !== undefined) return again;
    }
    return undefined;
  }

  #first(task: AssignedTask, shown: JsonObject): LoggedAnswer {
    const answer =
      task.answer === 'reject' ? this.#rejection(task, shown) : { task: task.number, kind: 'unavailable' as const, text: unavailable };
    this.#answered.set(task.number, { answer, id: shown['id'] });
    return answer;
  }

  /** Another minute of the same day than the one that was sent. */
  #rejection({ number }: AssignedTask, shown: JsonObject): LoggedAnswer {
    const start = startOf(shown) ?? 0;
    const midnight = startOfDanishDay(danishDay(start));
    const sent = Math.floor((start - midnight) / minute);
    const drawn = firstMinute + this.#draw(minutes);
    const time = midnight + (drawn === sent ? drawn + 1 : drawn) * minute;
    const clock = new Date(time + danishOffset(time)).toISOString().slice(11, 16);
    const code = typeof shown['id'] === 'string' ? shown['id'] : '';
    return {
      task: number,
      kind: 'reject',
      text: {
        en: `Rejected by the rehearsal: contact ${code} began at ${clock} Danish time; correct Encounter.period.start of the same contact and send again`,
        da: `Afvist af generalprøven: kontakt ${code} begyndte kl. ${clock} dansk tid; ret Encounter.period.start for den samme kontakt, og send igen`,
      },
      corrected: new Date(time).toISOString(),
    };
  }
}

const unavailable = {
  en: 'The rehearsal is not available; send the same report again later',
  da: 'Generalprøven er ikke tilgængelig; send den samme indberetning igen senere',
};

/** A contact that was rejected is rejected again until it is corrected. */
function againOf(
  { answer, id }: Answered,
  report: unknown,
  task: AssignedTask,
  asked: RecipeTask,
  protocol: CompiledProtocol,
): LoggedAnswer | undefined {
  const { corrected } = answer;
  if (corrected === undefined) return undefined;
  const same = showing(report, task, asked, protocol).find((resource) => isObject(resource) && resource['id'] === id);
  return same === undefined || isCorrected(same, corrected) ? undefined : answer;
}
