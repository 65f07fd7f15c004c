import type { Checked, CheckOrder } from '../../../service/check/checked.js';
import { HttpError } from '../../../service/http-error.js';
import type { ServiceChecker } from '../../../service/parts.js';
import type { CheckTask } from './messages.js';
import { ServiceThread, ThreadEndedError } from './service-thread.js';

/** The limits of a pool. */
export interface PoolLimits {
  readonly threads: number;
  /** At most this many tasks may wait; more are refused. */
  readonly queue: number;
  /** A document that takes longer is given up, with its thread. In milliseconds. */
  readonly timeLimit: number;
}

interface Job {
  readonly task: CheckTask;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

interface Seat {
  thread: ServiceThread<CheckTask> | undefined;
  /** Given to the thread, in the order it does them. */
  readonly given: Job[];
  timer: NodeJS.Timeout | undefined;
}

/** A thread is given the next tasks before it has done one, so that it never waits for us. */
const ahead = 4;

/** Threads that check documents, with a bounded queue. */
export class CheckPool implements ServiceChecker {
  readonly #limits: PoolLimits;
  readonly #seats: Seat[];
  readonly #waiting: Job[] = [];
  #ended = false;

  private constructor(limits: PoolLimits) {
    this.#limits = limits;
    this.#seats = Array.from({ length: limits.threads }, () => ({ thread: undefined, given: [], timer: undefined }));
  }

  /** @throws what a thread throws that cannot be started */
  static async start(limits: PoolLimits): Promise<CheckPool> {
    const pool = new CheckPool(limits);
    await Promise.all(pool.#seats.map((seat) => pool.#fill(seat)));
    return pool;
  }

  /** How many tasks wait for a thread. */
  get queued(): number {
    return this.#waiting.length;
  }

  async check(order: CheckOrder): Promise<Checked> {
    return (await this.#ask({ do: 'check', order })) as Checked;
  }

  async toXml(json: string): Promise<string> {
    return (await this.#ask({ do: 'xml', json })) as string;
  }

  async end(): Promise<void> {
    this.#ended = true;
    for (const { reject } of this.#waiting.splice(0)) reject(stopping());
    await Promise.all(
      this.#seats.map((seat) => {
        clearTimeout(seat.timer);
        return seat.thread?.end();
      }),
    );
  }

  #ask(task: CheckTask): Promise<unknown> {
    if (this.#ended) return Promise.reject(stopping());
    if (this.#waiting.length >= this.#limits.queue)
      return Promise.reject(
        new HttpError(429, 'throttled', 'The server has more to do than it can: try again in a second', { 'retry-after': '1' }),
      );
    return new Promise((resolve, reject) => {
      this.#waiting.push({ task, resolve, reject });
      this.#handOut();
    });
  }

  #handOut(): void {
    while (this.#waiting.length > 0) {
      let least: Seat | undefined;
      for (const seat of this.#seats)
        if (seat.thread !== undefined && seat.given.length < ahead && (least === undefined || seat.given.length < least.given.length))
          least = seat;
      const job = least === undefined ? undefined : this.#waiting.shift();
      if (least === undefined || job === undefined) return;
      this.#give(job, least);
    }
  }

  #give(job: Job, seat: Seat): void {
    const { thread } = seat;
    if (thread === undefined) return;
    seat.given.push(job);
    if (seat.given.length === 1) this.#watch(seat);
    thread.ask(job.task).then(
      (value) => this.#done(job, seat, () => job.resolve(value)),
      (error: Error) => {
        // A thread that ended had done nothing wrong by the tasks behind the one it was at.
        if (!(error instanceof ThreadEndedError)) this.#done(job, seat, () => job.reject(error));
      },
    );
  }

  #done(job: Job, seat: Seat, tell: () => void): void {
    const index = seat.given.indexOf(job);
    if (index >= 0) seat.given.splice(index, 1);
    tell();
    this.#watch(seat);
    this.#handOut();
  }

  /** Limits the time of the task that the thread is at. */
  #watch(seat: Seat): void {
    clearTimeout(seat.timer);
    seat.timer = undefined;
    if (seat.given.length === 0) return;
    seat.timer = setTimeout(() => {
      const { thread } = seat;
      seat.thread = undefined;
      void thread?.end();
      this.#replace(
        seat,
        new HttpError(503, 'timeout', `The document took longer than ${this.#limits.timeLimit / 1000} s to check, and was given up`),
      );
    }, this.#limits.timeLimit);
  }

  /** The task that a thread was at failed with it; those behind it are done by others. */
  #replace(seat: Seat, error: HttpError): void {
    clearTimeout(seat.timer);
    const [guilty, ...innocent] = seat.given.splice(0);
    guilty?.reject(error);
    this.#waiting.unshift(...innocent);
    if (!this.#ended) void this.#fill(seat);
  }

  async #fill(seat: Seat): Promise<void> {
    const thread = await ServiceThread.start<CheckTask>({ kind: 'check' }, () => {
      seat.thread = undefined;
      this.#replace(
        seat,
        new HttpError(503, 'exception', 'The thread that checked the document ended; it may need more memory than there is'),
      );
    });
    if (this.#ended) return thread.end();
    seat.thread = thread;
    this.#handOut();
  }
}

function stopping(): HttpError {
  return new HttpError(503, 'transient', 'The server is stopping', { 'retry-after': '5' });
}
