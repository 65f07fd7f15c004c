import { parentPort, workerData } from 'node:worker_threads';
import { loadValidator } from '../load-validator.js';
import { runnerFor } from './assignment.js';
import type { Job } from './job.js';
import type { WorkerSettings } from './worker-thread.js';

// A thread of ltt validate: does one job after another as they are posted.
const { assignment, place } = workerData as WorkerSettings;
const runner = await runnerFor(assignment, await loadValidator(assignment), (file, line) => {
  place[0] = file;
  place[1] = line;
});
parentPort?.on('message', (job: Job) => {
  void runner.run(job).then((outcome) => {
    place[0] = -1;
    parentPort?.postMessage(outcome);
  });
});
