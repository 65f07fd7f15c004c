import type { Language } from '../finding/message.js';
import type { Checker } from './check/checked.js';
import type { HistoryReader } from './inbox/history-reader.js';
import type { Rehearsal } from './rehearsal.js';
import type { ReportStore } from './store.js';

/** What handlers work with. */
export interface ServiceParts {
  readonly checker: ServiceChecker;
  readonly store: ReportStore;
  readonly history: HistoryReader;
  readonly now: () => Date;
  readonly tool: { readonly name: string; readonly version: string };
  readonly guide: { readonly id: string; readonly version: string };
  /** Errors at the stage of Sundhedsdatastyrelsen reject a report, too. */
  readonly strict: boolean;
  /** Where a client states no preference. */
  readonly language: Language;
  /** Plays a gateway that does not always accept, for a certification. */
  readonly rehearsal?: Rehearsal | undefined;
  /** The address clients reach the service at, where it is not the one of the request (behind a proxy). */
  readonly baseUrl?: string | undefined;
}

/** Checks documents, and writes stored ones as XML. */
export interface ServiceChecker extends Checker {
  toXml(json: string): Promise<string>;
}
