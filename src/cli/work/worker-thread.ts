import { Worker } from 'node:worker_threads';
import { isEmbedded, readPackageText } from '../package-file.js';
import type { RunSpec } from './run-spec.js';
import type { Job, JobResult } from './job.js';
import type { Spots } from '../stats/spots.js';
import { LostThreadError, type Thread } from './thread.js';

/** What a worker is started with. */
export interface WorkerSettings {
  readonly assignment: RunSpec;
  /** Where it is: the number of the file in its job, and of the line in that, 0 for a whole file. The file is -1 when it is at none. */
  readonly place: Int32Array;
}

/** A job to be done; or asks for what the thread was found at, at the end of a run that is sampled. */
export type WorkerMessage = Job | 'spots';

/**
 * Documents are short-lived. With half of this for the young generation a thread takes four per cent longer, with twice as much it
 * takes no less, and both together 45 MB more; and V8 lets the old one grow to twice what is needed in it before it collects,
 * where it would be four times for a heap of 2 GB and more. In megabytes.
 */
const memory = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 2000 } as const;

/** A thread of Node. */
export class WorkerThread implements Thread {
  readonly #worker: Worker;
  readonly #place = new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT)).fill(-1);
  #answer: { readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void } | undefined;
  #lost: LostThreadError | undefined;

  constructor(assignment: RunSpec) {
    const settings: WorkerSettings = { assignment, place: this.#place };
    // A single executable has no file that a thread could be started from.
    this.#worker = isEmbedded()
      ? new Worker(readPackageText('dist/bin/embedded.js'), { eval: true, workerData: settings, resourceLimits: memory })
      : new Worker(new URL('./worker.js', import.meta.url), { workerData: settings, resourceLimits: memory });
    this.#worker.on('message', (value: unknown) => {
      const answer = this.#answer;
      this.#answer = undefined;
      answer?.resolve(value);
    });
    this.#worker.on('error', (error: Error) => this.#end(error.message));
    this.#worker.on('exit', (code) => this.#end(`its thread ended with ${code}`));
  }

  async do(job: Job): Promise<JobResult> {
    return (await this.#ask(job)) as JobResult;
  }

  async spots(): Promise<Spots | undefined> {
    return (await this.#ask('spots')) as Spots | undefined;
  }

  #ask(message: WorkerMessage): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (this.#lost !== undefined) {
        reject(this.#lost);
        return;
      }
      this.#answer = { resolve, reject };
      // Bytes are copied, not handed over: when the thread is lost, another one has to do the job.
      this.#worker.postMessage(message);
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
