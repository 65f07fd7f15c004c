import { Worker } from 'node:worker_threads';
import { UnknownProfileError } from '../../../service/check/checked.js';
import { isEmbedded, readPackageText } from '../../package-file.js';
import { UsageError } from '../../usage-error.js';
import type { Answered, Asked, ThreadFault, ThreadSettings } from './messages.js';

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** A thread ended before it answered. */
export class ThreadEndedError extends Error {}

/** In megabytes: reports are short-lived, and a thread that needs more than this is lost rather than the whole service. */
const memory = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 1024 } as const;

/** A thread of the service that answers tasks in the order they are asked. */
export class ServiceThread<Task> {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  readonly #outbox: Asked<Task>[] = [];
  #last = 0;
  #ended: ThreadEndedError | undefined;
  readonly #onEnd: ((error: ThreadEndedError) => void) | undefined;

  private constructor(settings: ThreadSettings, onEnd?: (error: ThreadEndedError) => void) {
    this.#onEnd = onEnd;
    // A single executable has no file that a thread could be started from.
    const options = { workerData: settings, resourceLimits: memory };
    this.#worker = isEmbedded()
      ? new Worker(readPackageText('dist/bin/embedded.js'), { eval: true, ...options })
      : new Worker(new URL('./service-worker.js', import.meta.url), options);
    this.#worker.on('message', (answers: readonly Answered[]) => {
      for (const answered of answers) this.#take(answered);
    });
    this.#worker.on('error', (error: Error) => this.#end(error.message));
    this.#worker.on('exit', (code) => this.#end(`its thread ended with ${code}`));
  }

  /**
   * Starts a thread; it is there when it is ready.
   * @param onEnd hears when it ends by itself
   * @throws {UsageError} what the thread throws that is for the user
   */
  static async start<Task>(settings: ThreadSettings, onEnd?: (error: ThreadEndedError) => void): Promise<ServiceThread<Task>> {
    const thread = new ServiceThread<Task>(settings, onEnd);
    try {
      await new Promise((resolve, reject) => thread.#waiting.set(0, { resolve, reject }));
    } catch (error) {
      await thread.end();
      throw error;
    }
    return thread;
  }

  /** How many tasks have no answer yet. */
  get open(): number {
    return this.#waiting.size;
  }

  /** @throws {ThreadEndedError} when the thread ends first */
  ask(task: Task): Promise<unknown> {
    if (this.#ended !== undefined) return Promise.reject(this.#ended);
    const number = ++this.#last;
    return new Promise((resolve, reject) => {
      this.#waiting.set(number, { resolve, reject });
      // What else is asked in this turn goes with it.
      if (this.#outbox.push({ number, task }) === 1) setImmediate(() => this.#worker.postMessage(this.#outbox.splice(0)));
    });
  }

  async end(): Promise<void> {
    this.#ended ??= new ThreadEndedError('the thread was ended');
    await this.#worker.terminate();
    this.#rejectAll(this.#ended);
  }

  #take(answered: Answered): void {
    const waiting = this.#waiting.get(answered.number);
    this.#waiting.delete(answered.number);
    if ('error' in answered) waiting?.reject(errorOf(answered.error));
    else waiting?.resolve(answered.value);
  }

  #end(reason: string): void {
    if (this.#ended !== undefined) return;
    this.#ended = new ThreadEndedError(reason);
    this.#rejectAll(this.#ended);
    this.#onEnd?.(this.#ended);
  }

  #rejectAll(error: Error): void {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}

function errorOf({ kind, message, stack }: ThreadFault): Error {
  if (kind === 'profile') return new UnknownProfileError(message);
  if (kind === 'usage') return new UsageError(message);
  const error = new Error(message);
  if (stack !== undefined) error.stack = stack;
  return error;
}
