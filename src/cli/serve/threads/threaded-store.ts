import type { NewReport, PutResult, ReportQuery, ReportStore, StoredReport, StoredSummary } from '../../../service/store.js';
import type { StoreTask } from './messages.js';
import { ServiceThread, type ThreadEndedError } from './service-thread.js';

type Answer<Name extends keyof ReportStore> = ReturnType<ReportStore[Name]>;

/** A store in a thread of its own, so that no disk keeps the sockets waiting. */
export class ThreadedStore implements ReportStore {
  readonly #thread: ServiceThread<StoreTask>;

  private constructor(thread: ServiceThread<StoreTask>) {
    this.#thread = thread;
  }

  /**
   * @param onEnd hears when the thread ends by itself: nothing can be stored any more
   * @throws {UsageError} when the store cannot be opened
   */
  static async open(path: string, wasm: boolean, onEnd: (error: ThreadEndedError) => void): Promise<ThreadedStore> {
    return new ThreadedStore(await ServiceThread.start<StoreTask>({ kind: 'store', path, wasm }, onEnd));
  }

  put(report: NewReport): Promise<PutResult> {
    return this.#ask('put', report) as Promise<PutResult>;
  }

  read(id: string, version?: number): Promise<StoredReport | undefined> {
    return this.#ask('read', id, version) as Promise<StoredReport | undefined>;
  }

  versions(id: string, page: { readonly offset: number; readonly count: number }): Answer<'versions'> {
    return this.#ask('versions', id, page) as Answer<'versions'>;
  }

  search(query: ReportQuery): Answer<'search'> {
    return this.#ask('search', query) as Answer<'search'>;
  }

  after(sequence: number, count: number): Promise<readonly StoredReport[]> {
    return this.#ask('after', sequence, count) as Promise<readonly StoredReport[]>;
  }

  latest(count: number, citizen?: number): Promise<readonly StoredSummary[]> {
    return this.#ask('latest', count, citizen) as Promise<readonly StoredSummary[]>;
  }

  citizens(page: { readonly offset: number; readonly count: number }): Answer<'citizens'> {
    return this.#ask('citizens', page) as Answer<'citizens'>;
  }

  counts(): Answer<'counts'> {
    return this.#ask('counts') as Answer<'counts'>;
  }

  /** Closes the store after all that was asked before. */
  async close(): Promise<void> {
    await this.#ask('close').catch(() => undefined);
    await this.#thread.end();
  }

  #ask(name: StoreTask['do'], ...values: readonly unknown[]): Promise<unknown> {
    return this.#thread.ask({ do: name, with: values });
  }
}
