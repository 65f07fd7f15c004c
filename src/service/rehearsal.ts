import type { Language } from '../finding/message.js';

/** What a rehearsal answers in the place of accepting a report, to see what the system does next. */
export interface RehearsedAnswer {
  /** The task of an assignment that asks for it. */
  readonly task: string;
  readonly kind: 'reject' | 'unavailable';
  /** In words, for the person who reads the answer. */
  readonly text: Readonly<Record<Language, string>>;
  /** The time that the answer asks the system to send instead: ISO 8601 in UTC. */
  readonly corrected?: string;
}

/** What came in, and what was answered. */
export interface RehearsedEvent {
  readonly id: string;
  /** The body as it was sent. */
  readonly sent: Uint8Array;
  /** The report as JSON; undefined when it could not be read. */
  readonly report: unknown;
  readonly status: number;
  readonly answer?: RehearsedAnswer | undefined;
}

/** Plays the part of a gateway that does not always accept, as an assignment says, and writes down everything. */
export interface Rehearsal {
  /** What to answer a report that would be accepted; undefined to accept it. */
  answer(report: unknown): RehearsedAnswer | undefined;
  record(event: RehearsedEvent): void;
}
