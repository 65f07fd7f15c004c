import type { ArgumentJob } from '../work/find-jobs.js';

/** So much of what comes through a pipe is kept to be looked at again. In bytes. */
const most = 33_554_432;

/** Keeps what came through pipes, which can be read only once, as long as it is not too much. */
export class KeptJobs {
  readonly #jobs: ArgumentJob[] = [];
  #size = 0;

  /** The same jobs, of which those of pipes are kept. */
  async *from(jobs: AsyncIterable<ArgumentJob>): AsyncGenerator<ArgumentJob> {
    for await (const job of jobs) {
      if (job.job.kind === 'lines' || job.job.kind === 'content') this.#keep(job, job.job.bytes.length);
      yield job;
    }
  }

  get jobs(): readonly ArgumentJob[] {
    return this.#jobs;
  }

  /** All of it or nothing: half of the places would be no help. */
  #keep(job: ArgumentJob, size: number): void {
    this.#size += size;
    if (this.#size <= most) this.#jobs.push(job);
    else this.#jobs.length = 0;
  }
}
