import type { Spots } from '../stats/spots.js';
import type { Job, JobResult } from './job.js';

/** A thread that does jobs, as the pool sees it. */
export interface Thread {
  /** Has a job done. One at a time. Rejects with a LostThreadError when the thread ended over it. */
  do(job: Job): Promise<JobResult>;
  /** What it was found at, where that is wanted. Asked at the end. */
  spots(): Promise<Spots | undefined>;
  /** Ends it, whatever it is doing. */
  end(): Promise<void>;
}

/** A thread ended: it ran out of memory, or something else ended it. */
export class LostThreadError extends Error {
  /** Which file of its job it was at, by number, and which line of that, 0 for a whole file; undefined when at none. */
  readonly at: { readonly file: number; readonly line: number } | undefined;

  constructor(message: string, at: LostThreadError['at']) {
    super(message);
    this.at = at;
  }
}
