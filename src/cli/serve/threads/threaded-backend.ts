import type { Backend } from '../backend.js';
import { CheckPool, type PoolLimits } from './check-pool.js';
import { ThreadedHistory } from './history-reader.js';
import { ThreadedStore } from './threaded-store.js';

/** Where reports are kept, and what the threads may take. */
export interface BackendSettings extends PoolLimits {
  readonly store: string;
  /** SQLite as WebAssembly, also where Node has its own. */
  readonly wasm: boolean;
}

/**
 * Does the work in threads: some check, one stores, one compares when somebody asks.
 * @param lost hears when nothing can be stored any more
 * @throws {UsageError} when the store cannot be opened
 */
export async function threadedBackend({ store: path, wasm, ...limits }: BackendSettings, lost: (error: Error) => void): Promise<Backend> {
  const store = await ThreadedStore.open(path, wasm, lost);
  try {
    const checker = await CheckPool.start(limits);
    const history = new ThreadedHistory(store);
    const end = async (): Promise<void> => {
      await Promise.all([checker.end(), history.end()]);
      await store.close();
    };
    return { checker, store, history, queued: () => checker.queued, end };
  } catch (error) {
    await store.close();
    throw error;
  }
}
