import { Worker } from 'node:worker_threads';
import type { Assignment } from './assignment.js';
import type { Job, Outcome } from './job.js';
import { LostThreadError, type Thread } from './thread.js';

/** What a worker is started with. */
export interface WorkerSettings {
  readonly assignment: Assignment;
  /** Where it is: the number of the file in its job, and of the line in that, 0 for a whole file. The file is -1 when it is at none. */
  readonly place: Int32Array;
}

/** Documents are short-lived: with less of it a thread is about as fast, and takes half the memory. In megabytes. */
const youngGeneration = 8;

/** A thread of Node. */
export class WorkerThread implements Thread {
  readonly #worker: Worker;
  readonly #place = new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT)).fill(-1);
  #answer: { readonly resolve: (outcome: Outcome) => void; readonly reject: (error: Error) => void } | undefined;
  #lost: LostThreadError | undefined;

  constructor(assignment: Assignment) {
    const settings: WorkerSettings = { assignment, place: this.#place };
    this.#worker = new Worker(new URL('./worker.js', import.meta.url), { workerData: settings, resourceLimits: { maxYoungGenerationSizeMb: youngGeneration } });
    this.#worker.on('message', (outcome: Outcome) => {
      this.#answer?.resolve(outcome);
      this.#answer = undefined;
    });
    this.#worker.on('error', (error: Error) => this.#end(error.message));
    this.#worker.on('exit', (code) => this.#end(`its thread ended with ${code}`));
  }

  do(job: Job): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      if (this.#lost !== undefined) {
        reject(this.#lost);
        return;
      }
      this.#answer = { resolve, reject };
      // Bytes are copied, not handed over: when the thread is lost, another one has to do the job.
      this.#worker.postMessage(job);
    });
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #end(reason: string): void {
    const [file = -1, line = 0] = this.#place;
    this.#lost ??= new LostThreadError(reason, file < 0 ? undefined : { file, line });
    this.#answer?.reject(this.#lost);
    this.#answer = undefined;
  }
}
