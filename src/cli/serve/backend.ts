import type { HistoryReader } from '../../service/inbox/history-reader.js';
import type { ServiceChecker } from '../../service/parts.js';
import type { ReportStore } from '../../service/store.js';

/** What does the work behind the sockets. */
export interface Backend {
  readonly checker: ServiceChecker;
  readonly store: ReportStore;
  readonly history: HistoryReader;
  /** How many documents wait to be checked. */
  queued(): number;
  /** Ends it after all that was asked before. */
  end(): Promise<void>;
}
