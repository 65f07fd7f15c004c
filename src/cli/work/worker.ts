import { parentPort, workerData } from 'node:worker_threads';
import { loadValidator } from '../guides/load-validator.js';
import { runnerFor } from './run-spec.js';
import type { WorkerMessage, WorkerSettings } from './worker-thread.js';

// A thread of ltt validate: does one job after another as they are posted.
async function start({ assignment, place }: WorkerSettings): Promise<void> {
  const stats = assignment.stats ? await (await import('../stats/run-stats.js')).StatsGatherer.start() : undefined;
  const entering = (file: number, line: number): void => {
    place[0] = file;
    place[1] = line;
  };
  const runner = await runnerFor(assignment, await loadValidator(assignment), entering, stats?.clock);

  async function answer(message: WorkerMessage): Promise<unknown> {
    if (message === 'spots') return stats?.spots();
    const outcome = await runner.run(message);
    place[0] = -1;
    return outcome;
  }

  parentPort?.on('message', (message: WorkerMessage) => {
    void answer(message).then((value) => parentPort?.postMessage(value));
  });
}

// What fails here is an error of the thread, and told to whoever started it.
void start(workerData as WorkerSettings);
