import type { NewReport, PutResult, ReportQuery } from '../../../service/store.js';
import { openDatabase } from '../store/open-database.js';
import { SqliteStore } from '../store/sqlite-store.js';
import type { StoreTask } from './messages.js';
import type { Answer } from './answer.js';

/** Keeps reports. Those that wait together are written in one transaction; each is answered after it. */
export async function storeThread({ path, wasm }: { readonly path: string; readonly wasm: boolean }): Promise<Answer> {
  const store = new SqliteStore(await openDatabase(path, { wasm }));
  return (tasks) => answersOf(tasks as readonly StoreTask[], store);
}

/** The answers to tasks in their order: reports first, since what is asked after one was stored must find it. */
function answersOf(tasks: readonly StoreTask[], store: SqliteStore): (() => unknown)[] {
  const puts = tasks.filter((task) => task.do === 'put').map(({ with: [report] }) => report as NewReport);
  const results = puts.length === 0 ? [] : stored(puts, store);
  let next = 0;
  return tasks.map((task) => {
    if (task.do !== 'put') return () => answerOf(task, store);
    const result = results[next++];
    return () => {
      if (result instanceof Error) throw result;
      return result;
    };
  });
}

/** When one of several fails, each is tried by itself. */
function stored(reports: readonly NewReport[], store: SqliteStore): (PutResult | Error)[] {
  try {
    return store.putAll(reports);
  } catch (error) {
    const asError = error instanceof Error ? error : new Error(String(error));
    return reports.length === 1 ? [asError] : reports.flatMap((report) => stored([report], store));
  }
}

function answerOf({ do: name, with: [first, second] }: StoreTask, store: SqliteStore): unknown {
  switch (name) {
    case 'read':
      return store.read(first as string, second as number | undefined);
    case 'versions':
      return store.versions(first as string, second as { offset: number; count: number });
    case 'search':
      return store.search(first as ReportQuery);
    case 'after':
      return store.after(first as number, second as number);
    case 'latest':
      return store.latest(first as number, second as number | undefined);
    case 'citizens':
      return store.citizens(first as { offset: number; count: number });
    case 'counts':
      return store.counts();
    case 'close':
      return store.close();
    case 'put':
      return undefined;
  }
}
