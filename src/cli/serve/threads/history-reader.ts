import type { Language } from '../../../finding/message.js';
import type { ComparedReports, HistoryReader } from '../../../service/inbox/history-reader.js';
import type { ReportStore } from '../../../service/store.js';
import type { HistoryTask } from './messages.js';
import { ServiceThread } from './service-thread.js';

/** At most this many reports are posted at a time. */
const portion = 200;

/** With more reports than this, what is known of them is not kept after an answer: it would take more memory than all else. */
const mostKept = 50_000;

/** Compares what is stored, in a thread that is started when somebody asks, and reads only what is new. */
export class ThreadedHistory implements HistoryReader {
  readonly #store: ReportStore;
  #thread: Promise<ServiceThread<HistoryTask>> | undefined;
  #sequence = 0;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(store: ReportStore) {
    this.#store = store;
  }

  /** One after another: two at a time would add the same reports twice. */
  compared(language: Language): Promise<ComparedReports> {
    const answer = this.#turn.then(() => this.#compare(language));
    this.#turn = answer.catch(() => undefined);
    return answer;
  }

  async end(): Promise<void> {
    const thread = await this.#thread?.catch(() => undefined);
    await thread?.end();
  }

  async #compare(language: Language): Promise<ComparedReports> {
    const thread = await (this.#thread ??= ServiceThread.start<HistoryTask>({ kind: 'history' }, () => this.#forget()));
    for (;;) {
      const reports = await this.#store.after(this.#sequence, portion);
      const last = reports.at(-1);
      if (last === undefined) break;
      await thread.ask({ do: 'add', reports });
      this.#sequence = last.sequence;
    }
    const compared = (await thread.ask({ do: 'findings', language })) as ComparedReports;
    if (compared.reports > mostKept) {
      this.#forget();
      await thread.end();
    }
    return compared;
  }

  #forget(): void {
    this.#thread = undefined;
    this.#sequence = 0;
  }
}
