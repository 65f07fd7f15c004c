import { stretchLength, type ArgumentJob } from './find-jobs.js';
import type { DocumentsPart, Job, JobResult } from './job.js';
import { stretchCount, stretchesOf, type LongFile } from './line-board.js';

/** Who does jobs, and how many of them may wait until those before them have been received. */
export interface JobExecutor {
  readonly window: number;
  do(job: Job): Promise<JobResult>;
}

/** What happens with what comes of the jobs, one after another. No more work is given out while it is busy. */
export interface Receiver {
  documents(part: DocumentsPart, argument: number): Promise<void>;
  /** @param sources how many files are done with this job, in parts of a file when it is long */
  done(outcome: Omit<JobResult, 'parts'>, sources: number): Promise<void>;
}

/**
 * Has the jobs done, many at a time where there are threads for it, and hands on what comes of them in the order of the jobs.
 * @param part of a file that each job is
 */
export async function inOrder(
  jobs: AsyncIterable<ArgumentJob> | Iterable<ArgumentJob>,
  crew: JobExecutor,
  receiver: Receiver,
  part = 1,
): Promise<void> {
  const waiting: (ArgumentJob & { readonly outcome: Promise<JobResult> })[] = [];
  const next = async (): Promise<void> => {
    const first = waiting.shift();
    if (first === undefined) return;
    const { parts, ...rest } = await first.outcome;
    let long = 0;
    for (const done of parts) {
      if (done.kind === 'documents') await receiver.documents(done, first.argument);
      else {
        long++;
        // A long file is done where it stands, before anything else goes on.
        await inOrder(stretchJobs(done, first.argument), crew, receiver, 1 / stretchCount(done, stretchLength));
      }
    }
    await receiver.done(rest, first.job.kind === 'files' ? first.job.files.length - long : first.job.kind === 'passed-over' ? 0 : part);
  };
  for await (const job of jobs) {
    const outcome = crew.do(job.job);
    // Whoever waits for it hears of its failure, in its turn.
    outcome.catch(() => undefined);
    waiting.push({ ...job, outcome });
    while (waiting.length >= crew.window) await next();
  }
  while (waiting.length > 0) await next();
}

/** One after another, as they are asked for: a file may have any number of them. */
function* stretchJobs(file: LongFile, argument: number): Generator<ArgumentJob> {
  for (const stretch of stretchesOf(file, stretchLength)) yield { argument, job: { kind: 'stretch', stretch } };
}
