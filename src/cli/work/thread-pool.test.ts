import { describe, expect, it } from 'vitest';
import { noDocuments } from '../../report/summary.js';
import { WorkerPool } from './worker-pool.js';
import { inOrder } from './in-order.js';
import type { Job, JobResult } from './job.js';
import { LostThreadError, type Thread } from './thread.js';
import { ThreadPool } from './thread-pool.js';

const nothing = { bytes: 0, passedOver: [], failures: [], faults: [] };
const say = (...texts: string[]): JobResult => ({
  ...nothing,
  parts: texts.map((text) => ({
    kind: 'documents',
    summary: { ...noDocuments, documents: 1 },
    texts: [{ bytes: Buffer.from(text), inUse: new Int32Array(1) }],
    results: [],
    unreadable: [],
  })),
});
const filesJob = (...names: string[]): Job => ({ kind: 'files', files: names.map((name) => ({ file: name, path: name, found: false })) });
const linesJob = (text: string): Job => ({ kind: 'lines', file: 'f', bytes: Buffer.from(text), line: 1 });

/** Says what it was given; is lost over anything named "bomb", and takes as many turns for a name as it has letters. */
class FakeThread implements Thread {
  readonly counts: { running: number; most: number; started: number };

  constructor(counts: FakeThread['counts']) {
    this.counts = counts;
    counts.started++;
  }

  async do(job: Job): Promise<JobResult> {
    this.counts.most = Math.max(this.counts.most, ++this.counts.running);
    try {
      const names =
        job.kind === 'files'
          ? job.files.map(({ file }) => file)
          : job.kind === 'lines'
            ? Buffer.from(job.bytes).toString().split('\n')
            : [];
      const lost = (line: number): string | undefined => job.lost?.find((one) => one.line === line)?.reason;
      const said: string[] = [];
      for (const [index, name] of names.entries()) {
        for (let turns = name.length; turns > 0; turns--) await Promise.resolve();
        const line = job.kind === 'lines' ? index + 1 : 0;
        const reason = lost(line);
        if (name === 'bomb' && reason === undefined)
          throw new LostThreadError('out of memory', { file: job.kind === 'lines' ? 0 : index, line });
        if (name === 'start') throw new LostThreadError('cannot start', undefined);
        said.push(reason === undefined ? name : `${name}: ${reason}`);
      }
      return say(...said);
    } finally {
      this.counts.running--;
    }
  }

  spots(): Promise<undefined> {
    return Promise.resolve(undefined);
  }

  end(): Promise<void> {
    return Promise.resolve();
  }
}

const done = async (jobs: readonly Job[], size = 2) => {
  const counts = { running: 0, most: 0, started: 0 };
  const pool = new ThreadPool(size, () => new FakeThread(counts));
  const texts: string[] = [];
  let ahead = 0;
  let most = 0;
  const doer = { window: size * 3, do: (job: Job) => ((most = Math.max(most, ++ahead)), pool.do(job)) };
  await inOrder(
    jobs.map((job) => ({ argument: 0, job })),
    doer,
    {
      documents: ({ texts: said }) => Promise.resolve(void texts.push(...said.map(({ bytes }) => Buffer.from(bytes).toString()))),
      done: () => Promise.resolve(void ahead--),
    },
  );
  await pool.end();
  return { texts, counts, ahead: most };
};

describe('a pool of threads', () => {
  const names = Array.from({ length: 40 }, (_, index) => 'x'.repeat(1 + ((index * 7) % 11)) + index);

  it('hands on what comes of jobs in their order, however long each takes', async () => {
    expect((await done(names.map((name) => filesJob(name)))).texts).toEqual(names);
  });

  it('gives each thread one job at a time, and starts no more threads than it may', async () => {
    const { counts } = await done(
      names.map((name) => filesJob(name)),
      3,
    );
    expect(counts).toEqual({ running: 0, most: 3, started: 3 });
    expect((await done([filesJob('a')], 8)).counts.started).toBe(1);
  });

  it('has no more jobs waiting than the window allows', async () => {
    expect((await done(names.map((name) => filesJob(name)))).ahead).toBe(6);
  });
});

describe('a pool that is ended', () => {
  /** As a thread of Node is: what it was asked is rejected when it is ended. */
  class StuckThread extends FakeThread {
    #reject: ((error: Error) => void) | undefined;

    override do(): Promise<JobResult> {
      return new Promise((_, reject) => {
        this.#reject = reject;
      });
    }

    override end(): Promise<void> {
      this.#reject?.(new LostThreadError('its thread ended with 1', { file: 0, line: 0 }));
      return Promise.resolve();
    }
  }

  it('rejects the jobs that run and those that wait, and starts no thread again', async () => {
    const counts = { running: 0, most: 0, started: 0 };
    const pool = new ThreadPool(2, () => new StuckThread(counts));
    const jobs = ['a', 'b', 'c', 'd'].map((name) => pool.do(filesJob(name)));
    await Promise.resolve();
    const settled = Promise.allSettled(jobs);
    await pool.end();
    expect((await settled).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected', 'rejected']);
    await expect(pool.do(filesJob('e'))).rejects.toThrow('the threads have ended');
    expect(counts.started).toBe(2);
  });
});

describe('a document that ends its thread', () => {
  it('is a failure of the tool, and the rest goes on', async () => {
    const { texts, counts } = await done([filesJob('a', 'bomb', 'b', 'bomb', 'c'), filesJob('d')]);
    expect(texts).toEqual(['a', 'bomb: out of memory', 'b', 'bomb: out of memory', 'c', 'd']);
    expect(counts.started).toBe(3);
  });

  it('is one line of many', async () => {
    expect((await done([linesJob('a\nbomb\nb\nbomb'), linesJob('c')])).texts).toEqual([
      'a',
      'bomb: out of memory',
      'b',
      'bomb: out of memory',
      'c',
    ]);
  });

  it('ends the run when it is not known which one it was', async () => {
    await expect(done([filesJob('a'), filesJob('start'), filesJob('b')])).rejects.toThrow('cannot start');
  });
});

describe('a crew', () => {
  const here = { run: (job: Job) => Promise.resolve({ ...say(job.kind), bytes: 100 }) };
  const stretch = (size: number): Job => ({
    kind: 'stretch',
    stretch: { file: 'f', path: 'f', start: 0, end: 10, size, index: 0, firstLines: new Int32Array(2) },
  });

  it('starts no thread for little work', async () => {
    const crew = new WorkerPool({ here, threads: () => Promise.reject(new Error('started')) }, 1000);
    for (let job = 0; job < 10; job++) await crew.do(linesJob('a'));
    await crew.do(stretch(0));
    expect(crew.window).toBe(1);
  });

  it.each([
    ['much was done and more comes', [...Array<Job>(11).fill(linesJob('a')), filesJob('b')]],
    ['much is known to be left', [stretch(1001)]],
  ])('starts threads when %s', async (_, jobs) => {
    let started = 0;
    const crew = new WorkerPool(
      { here, threads: () => Promise.resolve(new ThreadPool(2, () => (started++, new FakeThread({ running: 0, most: 0, started: 0 })))) },
      1000,
    );
    for (const job of jobs) await crew.do(job);
    expect([started > 0, crew.window]).toEqual([true, 6]);
    await crew.end();
  });
});
