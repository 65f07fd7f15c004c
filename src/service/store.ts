import type { DocumentFacts } from './check/checked.js';

/** A report that was accepted, to be kept. */
export interface NewReport {
  readonly id: string;
  /** The UTF-8 of its JSON as it was sent; made of it, if it was sent as XML. */
  readonly json: Uint8Array;
  /** When it was received, in milliseconds since 1970 UTC. */
  readonly received: number;
  readonly facts: DocumentFacts;
  readonly warnings: number;
  /** Errors that a source asks about, which did not reject it. */
  readonly errors: number;
  /** The version that must be the current one (If-Match), 0 for none. */
  readonly expected?: number;
}

/** What became of it. It is on disk, if it was stored. */
export type PutResult = { readonly kind: 'stored'; readonly version: number } | { readonly kind: 'conflict'; readonly current: number };

/** One version of a report. */
export interface StoredReport {
  /** Numbers all versions of all reports, in the order they were received. */
  readonly sequence: number;
  readonly id: string;
  readonly version: number;
  readonly received: number;
  readonly json: string;
}

/** What is known of a version without its text. */
export interface StoredSummary {
  readonly sequence: number;
  readonly id: string;
  readonly version: number;
  readonly received: number;
  readonly timestamp: string | undefined;
  /** The number of its citizen in this store. */
  readonly citizen: number | undefined;
  readonly warnings: number;
  readonly errors: number;
}

/** A comparison with the time span of Bundle.timestamp, in milliseconds: what is left out is open. */
export interface TimeRange {
  readonly firstFrom?: number;
  readonly firstTo?: number;
  readonly lastFrom?: number;
  readonly lastTo?: number;
  /** Not within these two. */
  readonly outside?: readonly [number, number];
}

/** Every condition must hold; a list is alternatives. */
export interface ReportQuery {
  readonly ids?: readonly string[];
  /** `system|value`, `|value` for one without a system, or `value` in any system. */
  readonly identifiers?: readonly string[];
  readonly times?: readonly TimeRange[];
  /** Keys of citizens. */
  readonly citizens?: readonly string[];
  readonly offset: number;
  readonly count: number;
}

/** A citizen of whom reports were received. */
export interface StoredCitizen {
  readonly number: number;
  /** See citizen-key.ts; it has the CPR number in full. */
  readonly key: string;
  readonly reports: number;
  readonly first: number;
  readonly last: number;
}

/** Keeps reports. All state of the service is here. */
export interface ReportStore {
  /** Answers when the report is written. */
  put(report: NewReport): Promise<PutResult>;
  /** The current version, or the one that is named. */
  read(id: string, version?: number): Promise<StoredReport | undefined>;
  /** All versions of a report, the newest first. */
  versions(
    id: string,
    page: { readonly offset: number; readonly count: number },
  ): Promise<{ readonly total: number; readonly reports: readonly StoredReport[] }>;
  /** Current versions, the newest first. */
  search(query: ReportQuery): Promise<{ readonly total: number; readonly reports: readonly StoredReport[] }>;
  /** Everything received after a sequence number, in order: for comparing reports, and for the inbox. */
  after(sequence: number, count: number): Promise<readonly StoredReport[]>;
  /** What was received last, the newest first, perhaps of one citizen. */
  latest(count: number, citizen?: number): Promise<readonly StoredSummary[]>;
  citizens(page: {
    readonly offset: number;
    readonly count: number;
  }): Promise<{ readonly total: number; readonly citizens: readonly StoredCitizen[] }>;
  counts(): Promise<{ readonly versions: number; readonly reports: number; readonly citizens: number; readonly sequence: number }>;
}
