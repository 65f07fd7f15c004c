import type { CheckOrder } from '../../../service/check/checked.js';
import type { StoredReport } from '../../../service/store.js';
import type { Language } from '../../../finding/message.js';

/** What a thread is started with. */
export type ThreadSettings =
  | { readonly kind: 'check' }
  | { readonly kind: 'store'; readonly path: string; readonly wasm: boolean }
  | { readonly kind: 'history' };

/** What a thread that checks is asked. */
export type CheckTask = { readonly do: 'check'; readonly order: CheckOrder } | { readonly do: 'xml'; readonly json: string };

/** What a thread that compares is asked. */
export type HistoryTask =
  | { readonly do: 'add'; readonly reports: readonly StoredReport[] }
  | { readonly do: 'findings'; readonly language: Language };

/** What a thread that stores is asked: a method of the store, and what it takes. */
export interface StoreTask {
  readonly do: 'put' | 'read' | 'versions' | 'search' | 'after' | 'latest' | 'citizens' | 'counts' | 'close';
  readonly with: readonly unknown[];
}

/** A task with the number that its answer has. Messages are lists of them: to wake a thread takes longer than most tasks. */
export interface Asked<Task> {
  readonly number: number;
  readonly task: Task;
}

/** The answer to a task, in a list as well: its value, or why there is none. */
export type Answered = { readonly number: number; readonly value: unknown } | { readonly number: number; readonly error: ThreadFault };

/** An error of a thread. `profile` marks a profile that is not known; `usage` what is for the user. */
export interface ThreadFault {
  readonly kind: 'profile' | 'usage' | 'fault';
  readonly message: string;
  readonly stack?: string | undefined;
}
