import type { FoundSource } from '../sources/find-sources.js';
import type { FileToRead, Job } from './job.js';
import { pipeJobs } from './read-pipe.js';

/**
 * How long a stretch of a long file is: enough reports for handing it over to cost next to nothing, and few enough to be remembered. In
 * bytes.
 */
export const stretchLength = 1_048_576;
/** After so many single files, several make a job: there are many, and so they are short. */
const single = 64;
const together = 16;
/** At most this many names of files that are passed over are handed on at a time. */
const manyNames = 1000;

/** A job, and which of the arguments it is for. */
export interface ArgumentJob {
  readonly argument: number;
  readonly job: Job;
}

/** What is to be done about what was found, in the same order. */
export async function* findJobs(found: AsyncIterable<FoundSource>): AsyncGenerator<ArgumentJob> {
  let files: FileToRead[] = [];
  let passedOver: string[] = [];
  let of = 0;
  let count = 0;
  const gathered = function* (): Generator<ArgumentJob> {
    if (files.length > 0) yield { argument: of, job: { kind: 'files', files } };
    files = [];
  };
  for await (const { argument, source } of found) {
    if (source.kind === 'passed-over') {
      if (passedOver.push(source.file) < manyNames) continue;
      yield { argument, job: { kind: 'passed-over', files: passedOver } };
      passedOver = [];
      continue;
    }
    if (argument !== of || source.kind !== 'file') yield* gathered();
    of = argument;
    if (source.kind === 'pipe') {
      for await (const job of pipeJobs(source.file, source.open(), stretchLength)) yield { argument, job };
    } else if (source.kind === 'problem') yield { argument, job: source };
    else {
      const { file, path, found: inFolder } = source;
      files.push({ file, path, found: inFolder });
      count++;
      if (files.length >= (count <= single ? 1 : together)) yield* gathered();
    }
  }
  yield* gathered();
  if (passedOver.length > 0) yield { argument: of, job: { kind: 'passed-over', files: passedOver } };
}
