import { resolve } from 'node:path';
import { openDatabase } from '../serve/store/open-database.js';
import { SqliteStore } from '../serve/store/sqlite-store.js';
import type { ArgumentJob } from '../work/find-jobs.js';

/** At most this many reports are read at a time. */
const portion = 200;

/**
 * The reports in a store of `ltt serve`, each as a document of its own: every version that was received, in that order.
 * @param argument which of the arguments they are for
 * @param wanted which are asked for, by the names they have in reports
 * @throws {UsageError} when the file is not a store, or cannot be opened
 */
export async function* storeJobs(
  file: string,
  cwd: string,
  argument: number,
  wanted: (name: string) => boolean = () => true,
): AsyncGenerator<ArgumentJob> {
  const store = new SqliteStore(await openDatabase(resolve(cwd, file), { readOnly: true }));
  try {
    let sequence = 0;
    for (;;) {
      const reports = store.after(sequence, portion);
      for (const { id, version, json } of reports) {
        const name = `${file}/Bundle/${id}/_history/${version}`;
        if (wanted(name)) yield { argument, job: { kind: 'content', file: name, bytes: new TextEncoder().encode(json) } };
      }
      const last = reports.at(-1);
      if (last === undefined) return;
      sequence = last.sequence;
    }
  } finally {
    store.close();
  }
}
