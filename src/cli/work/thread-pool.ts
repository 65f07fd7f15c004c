import type { Spots } from '../stats/spots.js';
import type { Job, JobResult } from './job.js';
import { splitAround } from './split-around.js';
import { LostThreadError, type Thread } from './thread.js';

/** A job that no thread is free for yet. */
interface Waiting {
  readonly resolve: (thread: Thread) => void;
  readonly reject: (error: Error) => void;
}

/** Has jobs done by several threads. A thread is started when there is a job for it, and another one when it was lost. */
export class ThreadPool {
  readonly #start: () => Thread;
  readonly #idle: Thread[] = [];
  readonly #all = new Set<Thread>();
  readonly #waiting: Waiting[] = [];
  readonly size: number;
  #ended = false;

  /** @param size how many threads there are at most */
  constructor(size: number, start: () => Thread) {
    this.size = size;
    this.#start = start;
  }

  /**
   * Has a job done, in the order in which they are given. A document that ends its thread is a failure of the tool; the rest of its job is
   * done.
   */
  async do(job: Job): Promise<JobResult> {
    const thread = await this.#next();
    try {
      const outcome = await thread.do(job);
      this.#release(thread);
      return outcome;
    } catch (error) {
      this.#all.delete(thread);
      await thread.end();
      if (this.#ended) throw error;
      this.#replace();
      if (!(error instanceof LostThreadError)) throw error;
      return this.#without(job, error);
    }
  }

  /** What the threads were found at, when all is done. */
  async spots(): Promise<Spots[]> {
    return (await Promise.all([...this.#all].map((thread) => thread.spots()))).filter((spots) => spots !== undefined);
  }

  /** Ends all threads. Jobs that are under way or wait for a thread are rejected, and none is started again for them. */
  async end(): Promise<void> {
    this.#ended = true;
    for (const { reject } of this.#waiting.splice(0)) reject(new PoolEndedError());
    await Promise.all([...this.#all].map((thread) => thread.end()));
  }

  async #without(job: Job, error: LostThreadError): Promise<JobResult> {
    const outcomes: JobResult[] = [];
    // One after another: what is lost again is split again.
    for (const part of splitAround(job, error)) outcomes.push(await this.do(part));
    return {
      parts: outcomes.flatMap(({ parts }) => parts),
      bytes: outcomes.reduce((sum, { bytes }) => sum + bytes, 0),
      passedOver: outcomes.flatMap(({ passedOver }) => passedOver),
      failures: outcomes.flatMap(({ failures }) => failures),
      faults: outcomes.flatMap(({ faults }) => faults),
    };
  }

  #next(): Promise<Thread> {
    if (this.#ended) return Promise.reject(new PoolEndedError());
    const idle = this.#idle.pop();
    if (idle !== undefined) return Promise.resolve(idle);
    if (this.#all.size < this.size) return Promise.resolve(this.#started());
    return new Promise((resolve, reject) => this.#waiting.push({ resolve, reject }));
  }

  #started(): Thread {
    const thread = this.#start();
    this.#all.add(thread);
    return thread;
  }

  #release(thread: Thread): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#idle.push(thread);
    else next.resolve(thread);
  }

  #replace(): void {
    const next = this.#waiting.shift();
    next?.resolve(this.#started());
  }
}

/** The run is over, so the job is not done. */
class PoolEndedError extends Error {
  constructor() {
    super('the threads have ended');
  }
}
