import { Comparison } from '../../../service/inbox/comparison.js';
import type { ReportStore } from '../../../service/store.js';
import type { Backend } from '../backend.js';
import { openDatabase, type OpenOptions } from '../store/open-database.js';
import { SqliteStore } from '../store/sqlite-store.js';
import { documentCheck } from '../threads/check-thread.js';

/** A store in this thread. */
export async function localStore(path = ':memory:', options: OpenOptions = {}): Promise<ReportStore & { close(): void }> {
  const store = new SqliteStore(await openDatabase(path, options));
  return {
    put: async (report) => store.putAll([report])[0] ?? { kind: 'conflict', current: 0 },
    read: async (id, version) => store.read(id, version),
    versions: async (id, page) => store.versions(id, page),
    search: async (query) => store.search(query),
    after: async (sequence, count) => store.after(sequence, count),
    latest: async (count, citizen) => store.latest(count, citizen),
    citizens: async (page) => store.citizens(page),
    counts: async () => store.counts(),
    close: () => store.close(),
  };
}

/** Does the work of a service in this thread, for tests. */
export async function localBackend(): Promise<Backend> {
  const store = await localStore();
  const comparison = new Comparison();
  return {
    checker: await documentCheck(),
    store,
    history: {
      compared: async (language) => {
        for (const report of await store.after(comparison.sequence, 10_000)) comparison.add(report);
        return comparison.findings(language);
      },
    },
    queued: () => 0,
    end: async () => store.close(),
  };
}
