import type { Spots } from '../stats/spots.js';
import type { Job, Outcome } from './job.js';
import { splitAround } from './split-around.js';
import { LostThreadError, type Thread } from './thread.js';

/** Has jobs done by several threads. A thread is started when there is a job for it, and another one when it was lost. */
export class ThreadPool {
  readonly #start: () => Thread;
  readonly #idle: Thread[] = [];
  readonly #all = new Set<Thread>();
  readonly #waiting: ((thread: Thread) => void)[] = [];
  readonly size: number;

  /** @param size how many threads there are at most */
  constructor(size: number, start: () => Thread) {
    this.size = size;
    this.#start = start;
  }

  /** Has a job done, in the order in which they are given. A document that ends its thread is a failure of the tool; the rest of its job is done. */
  async do(job: Job): Promise<Outcome> {
    const thread = await this.#next();
    try {
      const outcome = await thread.do(job);
      this.#release(thread);
      return outcome;
    } catch (error) {
      this.#all.delete(thread);
      await thread.end();
      this.#replace();
      if (!(error instanceof LostThreadError)) throw error;
      return this.#without(job, error);
    }
  }

  /** What the threads were found at, when all is done. */
  async spots(): Promise<Spots[]> {
    return (await Promise.all([...this.#all].map((thread) => thread.spots()))).filter((spots) => spots !== undefined);
  }

  async end(): Promise<void> {
    await Promise.all([...this.#all].map((thread) => thread.end()));
  }

  async #without(job: Job, error: LostThreadError): Promise<Outcome> {
    const outcomes: Outcome[] = [];
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
    const idle = this.#idle.pop();
    if (idle !== undefined) return Promise.resolve(idle);
    if (this.#all.size < this.size) return Promise.resolve(this.#started());
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #started(): Thread {
    const thread = this.#start();
    this.#all.add(thread);
    return thread;
  }

  #release(thread: Thread): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#idle.push(thread);
    else next(thread);
  }

  #replace(): void {
    const next = this.#waiting.shift();
    if (next !== undefined) next(this.#started());
  }
}
