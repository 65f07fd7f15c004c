import type { Spots } from '../stats/spots.js';
import type { Job, JobResult } from './job.js';
import type { ThreadPool } from './thread-pool.js';

/**
 * For less, threads are not worth starting: each has code of its own to compile, which takes a second of processor time. On two
 * cores two threads are as quick as one at some 100 MB, on more cores sooner. In bytes.
 */
export const worthThreads = 67_108_864;

/** Who does the jobs. */
export interface Workers {
  /** Does jobs in this thread. */
  readonly here: { run(job: Job): Promise<JobResult> };
  /** Starts the others; absent when everything is to be done here, and undefined where there is only one core. */
  readonly threads?: () => Promise<ThreadPool | undefined>;
}

/** Does the first jobs here, and has the others done by threads once there is enough to do for them. */
export class WorkerPool {
  readonly #workers: Workers;
  readonly #worthThreads: number;
  #done = 0;
  #pool: ThreadPool | undefined;

  constructor(workers: Workers, enough = worthThreads) {
    this.#workers = workers;
    this.#worthThreads = enough;
  }

  /** How many jobs may wait for those before them to be shown: enough that no thread is idle, and few enough to be remembered. */
  get window(): number {
    return this.#pool === undefined ? 1 : this.#pool.size * 3;
  }

  async do(job: Job): Promise<JobResult> {
    const { here, threads } = this.#workers;
    if (this.#pool === undefined && threads !== undefined && this.#done + restOf(job) > this.#worthThreads) this.#pool = await threads();
    if (this.#pool !== undefined) return this.#pool.do(job);
    const outcome = await here.run(job);
    this.#done += outcome.bytes;
    // Other things in the process have their turn, an interrupt for one.
    await new Promise((resolve) => setImmediate(resolve));
    return outcome;
  }

  /** What the threads were found at, when all is done. */
  async spots(): Promise<Spots[]> {
    return (await this.#pool?.spots()) ?? [];
  }

  /** Ends the threads, whatever they are doing. */
  async end(): Promise<void> {
    await this.#pool?.end();
  }
}

/** How much is known to be left to do, and can be shared. */
function restOf(job: Job): number {
  return job.kind === 'stretch' ? job.stretch.size - job.stretch.start : 0;
}
