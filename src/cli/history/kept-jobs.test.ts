import { describe, expect, it } from 'vitest';
import type { ArgumentJob } from '../work/find-jobs.js';
import { KeptJobs } from './kept-jobs.js';

const lines = (size: number): ArgumentJob => ({ argument: 0, job: { kind: 'lines', file: '-', bytes: new Uint8Array(size), line: 1 } });
const files: ArgumentJob = { argument: 0, job: { kind: 'files', files: [] } };

async function keptOf(...jobs: readonly ArgumentJob[]): Promise<{ readonly passed: ArgumentJob[]; readonly kept: readonly ArgumentJob[] }> {
  const keeper = new KeptJobs();
  const passed: ArgumentJob[] = [];
  const all = async function* (): AsyncGenerator<ArgumentJob> {
    yield* jobs;
  };
  for await (const job of keeper.from(all())) passed.push(job);
  return { passed, kept: keeper.jobs };
}

describe('what came through a pipe', () => {
  it('is kept to be looked at again, and files are not', async () => {
    const jobs = [lines(10), files, lines(20)];
    expect(await keptOf(...jobs)).toEqual({ passed: jobs, kept: [jobs[0], jobs[2]] });
  });

  it('is let go when it is too much', async () => {
    const jobs = [lines(10), lines(33_554_432), lines(10)];
    expect(await keptOf(...jobs)).toEqual({ passed: jobs, kept: [] });
  });
});
